import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';

const ConfirmationLinkSchema = defineEntity({
  name: 'ConfirmationLink',
  properties: {
    id: idColumn(),
    digest: p.text(),
    subject: p.text().$type<'service' | 'organisation'>(),
    listingId: p.uuid(),
    /** As it stood when the letter was written. */
    version: p.integer(),
    /** The editor who was written to; null where it was the listing's own address. */
    personId: p.uuid().nullable(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});

/** A link in a letter by which its reader may say once that everything in a listing is still right. Its secret is not kept. */
export class ConfirmationLink extends ConfirmationLinkSchema.class {}

ConfirmationLinkSchema.setClass(ConfirmationLink);
