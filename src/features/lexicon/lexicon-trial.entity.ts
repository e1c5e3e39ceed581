import { defineEntity, p } from '@mikro-orm/core';
import { idColumn } from '../../database/columns.ts';

const LexiconTrialSchema = defineEntity({
  name: 'LexiconTrial',
  properties: { id: idColumn(), words: p.text(), keptAt: p.datetime() },
});

/** Words that an administrator has written down to try the lexicon with. Nobody's searches. */
export class LexiconTrial extends LexiconTrialSchema.class {}

LexiconTrialSchema.setClass(LexiconTrial);
