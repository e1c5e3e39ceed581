import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, versionColumn } from '../../database/columns.ts';

const FeedTermSchema = defineEntity({
  name: 'FeedTerm',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    source: p.text(),
    taxonomy: p.text(),
    term: p.text(),
    name: p.text(),
    used: p.integer().default(0),
    needs: codesColumn(),
    activityKinds: codesColumn(),
    populations: codesColumn(),
    mappedAt: p.datetime().nullable(),
    mappedBy: p.text().nullable(),
  },
});

/** A term by which a feed describes its services, and what it means in the vocabularies of the directory. */
export class FeedTerm extends FeedTermSchema.class {}

FeedTermSchema.setClass(FeedTerm);
