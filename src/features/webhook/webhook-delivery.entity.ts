import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { DeliveryOccasion, DeliveryStatus } from './webhook.codes.ts';
import { Webhook } from './webhook.entity.ts';

const WebhookDeliverySchema = defineEntity({
  name: 'WebhookDelivery',
  properties: {
    id: idColumn(),
    webhook: () => p.manyToOne(Webhook).ref().deleteRule('cascade'),
    occasion: p.text().$type<DeliveryOccasion>(),
    /** What is sent, to the letter: the same at each attempt. */
    body: p.text(),
    /** Where the webhook stands in the change feed once this has been taken; null for a ping. */
    toPosition: p.bigint('number').nullable(),
    status: p.text().$type<DeliveryStatus>(),
    attempts: p.integer(),
    answerCode: p.integer().nullable(),
    failure: p.text().nullable(),
    createdAt: p.datetime(),
    attemptedAt: p.datetime().nullable(),
    settledAt: p.datetime().nullable(),
  },
});

/** One thing that is sent to a webhook, again and again until it is taken or given up. */
export class WebhookDelivery extends WebhookDeliverySchema.class {}

WebhookDeliverySchema.setClass(WebhookDelivery);
