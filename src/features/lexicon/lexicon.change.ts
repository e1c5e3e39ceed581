import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import type { Taxonomy } from '../taxonomy/taxonomy-term.entity.ts';
import type { Said } from './lexicon-entry.entity.ts';
import type { LexiconEntryInput } from './lexicon.inputs.ts';
import { problemsWithSaid, tidied } from './lexicon.rules.ts';

/** What an input wants an entry to say, made tidy. Throws Rejected where it cannot be kept. */
export function saidBy(ctx: Context, input: LexiconEntryInput, label?: Said['label']): Said {
  rejectUnkeepable(input);
  const { activityKinds, needs, populations, words, wishes } = input;
  const lists = { activityKinds: activityKinds ?? [], needs: needs ?? [], populations: populations ?? [] };
  const said = tidied({ ...input, ...lists, words: words ?? [], wishes: wishes ?? [] }, label);
  rejectUnsayable(ctx, said);
  return said;
}

/** Rejects what the lexicon cannot say, by the rules and the vocabularies of today. */
export function rejectUnsayable({ vocabulary, now }: Context, said: Said): void {
  const codes = (taxonomy: Taxonomy) => new Set(vocabulary.terms(taxonomy).map(({ code }) => code));
  const known = { needs: codes('NEED'), activityKinds: codes('ACTIVITY_KIND'), populations: codes('POPULATION') };
  rejectIfAny(problemsWithSaid(said, known, londonDay(now())));
}
