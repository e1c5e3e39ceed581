import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, idColumn, textColumn, versionColumn } from '../../database/columns.ts';

const LexiconEntrySchema = defineEntity({
  name: 'LexiconEntry',
  properties: {
    id: idColumn(),
    version: versionColumn(),
    code: p.text(),
    label: textColumn(),
    phrases: codesColumn(),
    needs: codesColumn(),
    activityKinds: codesColumn(),
    populations: codesColumn(),
    words: codesColumn(),
    wishes: codesColumn(),
    loaded: p.json<Record<string, unknown>>().nullable(),
    removedAt: p.datetime().nullable(),
    updatedAt: p.datetime(),
  },
});

/** What people say, and what of the directory they mean by it. */
export class LexiconEntry extends LexiconEntrySchema.class {}

LexiconEntrySchema.setClass(LexiconEntry);
