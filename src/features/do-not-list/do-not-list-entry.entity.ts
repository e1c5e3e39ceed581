import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn } from '../../database/columns.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';

const DoNotListEntrySchema = defineEntity({
  name: 'DoNotListEntry',
  properties: {
    id: idColumn(),
    kind: p.text().$type<EntryKind>(),
    listingId: p.uuid(),
    reason: p.text(),
    addedAt: p.datetime(),
    addedBy: p.text(),
    source: p.text().nullable(),
    sourceId: p.text().nullable(),
    name: p.text(),
    names: codesColumn(),
    postcodes: codesColumn(),
    identifiers: codesColumn(),
    phones: codesColumn(),
    hosts: codesColumn(),
    removedAt: p.datetime().nullable(),
    removedBy: p.text().nullable(),
    removalReason: p.text().nullable(),
  },
});

/** That a listing was taken out and shall not come in again, with no more than what recognises it. */
export class DoNotListEntry extends DoNotListEntrySchema.class {}

DoNotListEntrySchema.setClass(DoNotListEntry);
