import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn } from '../../database/columns.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import type { SwitchOffReason } from './webhook.codes.ts';

const WebhookSchema = defineEntity({
  name: 'Webhook',
  properties: {
    id: idColumn(),
    /** The person whose it is, also where a key of theirs made it. */
    ownerId: p.uuid(),
    name: p.text(),
    address: p.text(),
    kinds: codesColumn().$type<ListingKind[]>(),
    /** Up to where in the change feed it has been delivered. */
    position: p.bigint('number'),
    /** Secrets are numbered and worked out, so that none is kept. */
    secretNumber: p.integer(),
    /** Until when what is sent is signed with the secret before, too. */
    formerSecretUntil: p.datetime().nullable(),
    /** How many deliveries were given up, one after the other. */
    failedDeliveries: p.integer(),
    createdAt: p.datetime(),
    switchedOffAt: p.datetime().nullable(),
    switchedOffBecause: p.text().$type<SwitchOffReason>().nullable(),
  },
});

/** Where somebody wants to hear of changes. */
export class Webhook extends WebhookSchema.class {}

WebhookSchema.setClass(Webhook);
