import type { Candidates } from '../question/engine.ts';
import type { Plan } from './plan.ts';
import { codesMatched, granted, nearness, readiness, type Traits } from './score.ts';
import { spread } from './spread.ts';

/** Three pages. Where so many listings have every word that was typed, nobody looks at what only means the same. */
const ENOUGH = 60;
/** What was meant parts those that all have the words. */
const MEANT = 0.3;

/** Whether nothing needs to be looked for but the words themselves. */
export function isEnough({ total }: Candidates): boolean {
  return total >= ENOUGH;
}

/** The best listings that have every word, in the order of a plan: as well as they fit, as wished, and as ready. Pure. */
export function inOrder(plan: Plan, { ids, scores }: Candidates, listings: readonly Traits[]): string[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const scored = listings.map((listing) => {
    const meant = Math.max(0, ...plan.terms.map((term) => codesMatched(listing, term)));
    const fits = (scores.get(listing.id) ?? 0) + MEANT * meant;
    const score = fits * granted(listing, plan.wishes) * readiness(listing) * nearness(listing);
    const { id, organisationId } = listing;
    return { id, organisationId, score, place: places.get(id) ?? ids.length };
  });
  const best = spread(scored.sort((a, b) => b.score - a.score || a.place - b.place)).map(({ id }) => id);
  const known = new Set(best);
  return [...best, ...ids.filter((id) => !known.has(id))];
}
