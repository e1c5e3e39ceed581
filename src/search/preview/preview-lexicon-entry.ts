import type { Context } from '../../context.ts';
import { findEntryByCode } from '../../features/lexicon/list-lexicon.ts';
import { saidBy } from '../../features/lexicon/lexicon.change.ts';
import type { LexiconEntryInput } from '../../features/lexicon/lexicon.inputs.ts';
import type { Said } from '../../features/lexicon/lexicon-entry.entity.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected, TimedOut } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { compile } from '../plan/lexicon.ts';
import type { Plan } from '../plan/plan.ts';
import { planOf } from '../plan/plan-of.ts';
import { tidyWords } from '../question/tidy-words.ts';
import { readJudged } from './judged.ts';
import { measureBoth, type BothMeasures } from './measure-both.ts';
import { lexiconInUse, trialsToLookAt } from './preview.queries.ts';
import { asksTheSame, lexiconWith, movesOf, type Moved } from './preview.rules.ts';
import { topTen } from './top-ten.ts';
import type { Replanned, Searched, Tried } from './tried.ts';

/** Each is two searches, with several questions to the engine. */
const MOST_SEARCHED = 50;
const AT_ONCE = 4;

/** What is to be tried: what an entry would say, or that there were none of this code. */
export interface Wanted {
  input: LexiconEntryInput | null;
  removing: string | null;
  /** Of the list that is kept, only these. */
  trials: readonly string[] | null;
}

export interface Preview {
  looked: number;
  changed: number;
  more: number;
  queries: { words: string; trialId: string | null; before: Plan | null; after: Plan | null; places: Moved[] }[];
  judged: BothMeasures | null;
}

/** What a change of the lexicon would do to the first ten of what it is tried with. Nothing is saved, and nothing counted. */
export async function previewLexiconEntry(ctx: Context, wanted: Wanted): Promise<Preview> {
  permit(ctx, 'previewLexiconEntry');
  const { code, said } = await changeOf(ctx, wanted);
  const tried = await whatIsTried(ctx, wanted.trials);
  const entries = await lexiconInUse(ctx.reads);
  const { knowledge } = ctx.search;
  const now = { ...knowledge, lexicon: compile(lexiconWith(entries, '', null)) };
  const then = { ...knowledge, lexicon: compile(lexiconWith(entries, code, said)) };
  const changed = tried
    .map((each) => ({ ...each, before: planOf(each.words, now), after: planOf(each.words, then) }))
    .filter(({ before, after }) => !asksTheSame(before, after));

  const searched = await searchBoth(ctx, changed.slice(0, MOST_SEARCHED));
  return {
    looked: tried.length,
    changed: changed.length,
    more: changed.length - searched.length,
    queries: searched.map(({ found, wouldFind, ...query }) => ({ ...query, places: movesOf(found, wouldFind) })),
    judged: await measureBoth(ctx, searched),
  };
}

async function changeOf(ctx: Context, { input, removing }: Wanted): Promise<{ code: string; said: Said | null }> {
  if ((input === null) === (removing === null)) throw new Rejected([problem('', 'REQUIRED', ONE_OF_BOTH)]);
  const code = (input?.code ?? removing ?? '').trim();
  const entry = await findEntryByCode(ctx, code);
  if (input) return { code, said: saidBy(ctx, input, entry?.label) };
  if (!entry || entry.removedAt) throw new NotFound('There is no such entry of the lexicon.');
  return { code, said: null };
}

const ONE_OF_BOTH = 'Give what the entry is to say as input, or the code of an entry that is to go as removing.';

/** What is kept comes first. Of the judged queries only the half by which a search may be made better. */
async function whatIsTried({ reads }: Context, trials: readonly string[] | null): Promise<Tried[]> {
  const kept = await trialsToLookAt(reads, trials?.filter(isUuid) ?? null);
  return [
    ...kept.map(({ id, words }) => ({ words: tidyWords(words), trialId: id, judged: null })),
    ...readJudged('tuning').map((judged) => ({ words: tidyWords(judged.query), trialId: null, judged })),
  ];
}

async function searchBoth(ctx: Context, queries: readonly Replanned[]): Promise<Searched[]> {
  const searched: Searched[] = [];
  for (let from = 0; from < queries.length; from += AT_ONCE) {
    if (ctx.signal?.aborted) throw new TimedOut();
    const some = queries.slice(from, from + AT_ONCE).map(async (query) => ({
      ...query,
      found: await topTen(ctx, query.words, query.before),
      wouldFind: await topTen(ctx, query.words, query.after),
    }));
    searched.push(...(await Promise.all(some)));
  }
  return searched;
}
