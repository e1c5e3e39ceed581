import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, versionColumn } from '../../database/columns.ts';
import type { ConflictResolution, ConflictSubject } from './import-conflict.codes.ts';

const ImportConflictSchema = defineEntity({
  name: 'ImportConflict',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    source: p.text(),
    sourceId: p.text(),
    subject: p.text().$type<ConflictSubject>(),
    subjectId: p.uuid(),
    field: p.text(),
    theirs: p.json<Record<string, unknown>>(),
    ours: p.json<Record<string, unknown>>(),
    runId: p.uuid(),
    foundAt: p.datetime(),
    resolution: p.text().$type<ConflictResolution>().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.text().nullable(),
  },
});

/** That a feed says something new of a field that somebody has changed here. A person decides which of the two stands. */
export class ImportConflict extends ImportConflictSchema.class {}

ImportConflictSchema.setClass(ImportConflict);
