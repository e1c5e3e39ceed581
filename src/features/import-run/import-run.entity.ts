import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';
import type { ImportState } from './import-run.codes.ts';

const ImportRunSchema = defineEntity({
  name: 'ImportRun',
  properties: {
    id: idColumn(),
    source: p.text(),
    address: p.text(),
    standard: p.text().nullable(),
    state: p.text().$type<ImportState>(),
    isRehearsal: p.boolean(),
    isComplete: p.boolean().nullable(),
    startedBy: p.text(),
    startedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    cursor: p.json<object>(),
    listed: p.integer().default(0),
    created: p.integer().default(0),
    updated: p.integer().default(0),
    unchanged: p.integer().default(0),
    leftOut: p.integer().default(0),
    rejected: p.integer().default(0),
    notFetched: p.integer().default(0),
    notSeen: p.integer().default(0),
    conflicts: p.integer().default(0),
    likelyDuplicates: p.integer().default(0),
    licence: p.text().nullable(),
    robots: p.text().nullable(),
    failure: p.text().nullable(),
  },
});

/** One import of a feed, from its first page to what came of it. */
export class ImportRun extends ImportRunSchema.class {}

ImportRunSchema.setClass(ImportRun);
