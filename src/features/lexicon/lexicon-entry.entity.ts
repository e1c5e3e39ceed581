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

/**
 * What an entry says. A phrase is words in a row, in any inflection: `a|b` is either, and up to three other words may stand
 * between. Wishes are written `cost:FREE`, `attendance:ONLINE`, `time:EVENING`.
 */
export type Said = Pick<
  LexiconEntry,
  'code' | 'label' | 'phrases' | 'needs' | 'activityKinds' | 'populations' | 'words' | 'wishes'
>;
