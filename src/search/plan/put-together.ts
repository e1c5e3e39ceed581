import { NO_CANDIDATES, type Candidates } from '../question/engine.ts';
import type { Plan } from './plan.ts';
import {
  granted,
  nearness,
  openness,
  rarity,
  readiness,
  relevance,
  type Brought,
  type Traits,
  type Weighed,
} from './score.ts';
import { spread } from './spread.ts';

/** What the engine answered to the questions of a plan. */
export interface Answers {
  everything: Candidates;
  whole: Candidates | null;
  lookups: readonly (readonly Candidates[])[];
  codes: readonly (Candidates | null)[];
  two: Candidates | null;
  wished: Candidates | null;
}

/** Of so many listings at most it is read what counts beside their words. */
export const MOST_WEIGHED = 400;
/** What the words together bring counts a little beside what each of them brings. */
const WHOLE = 0.5;
/** Beside the best, what is this far behind is noise. */
const NOISE = 0.12;

/** What the questions brought, each once: first what most of them did. What is further back is not read, let alone weighed. */
export function candidatesOf({ whole, two, wished, lookups, codes }: Answers): string[] {
  const answers = [whole, two, wished, ...lookups.flat(), ...codes].flatMap((each) => each ?? []);
  const times = new Map<string, number>();
  for (const { ids } of answers) for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_WEIGHED)
    .map(([id]) => id);
}

/** The listings that fit the plan, best first. Pure: the same answers make the same order. */
export function putTogether(plan: Plan, answers: Answers, listings: readonly Traits[]): string[] {
  const everything = answers.everything.total;
  const weighed = plan.terms.map((term, index): Weighed => ({
    term,
    lookups: (answers.lookups[index] ?? []).map(brought),
    withCodes: answers.codes[index]?.total ?? 0,
  }));
  // Among equals the engine's own order decides: it looks at what no score tells.
  const places = new Map(answers.whole?.ids.map((id, place) => [id, place]));
  const whole = brought(answers.whole ?? NO_CANDIDATES);
  const anything = plan.terms.length === 0 ? 1 : 0;
  const scored = listings
    .map((listing) => {
      const together = WHOLE * (whole.scores.get(listing.id) ?? 0) * rarity(whole.total, everything);
      const score =
        (relevance(listing, weighed, everything) + together + anything) *
        granted(listing, plan.wishes) *
        openness(listing, plan.wishes) *
        readiness(listing) *
        nearness(listing);
      const { id, organisationId, verifiedDay } = listing;
      return { id, organisationId, score, verifiedDay, place: places.get(id) ?? MOST_WEIGHED };
    })
    .sort((a, b) => b.score - a.score || a.place - b.place || b.verifiedDay - a.verifiedDay || (a.id < b.id ? -1 : 1));
  const least = (scored[0]?.score ?? 0) * NOISE;
  const fitting = scored.filter(({ score }) => score > 0 && score >= least);
  return spread(fitting).map(({ id }) => id);
}

function brought({ total, scores }: Candidates): Brought {
  return { total, scores };
}
