import { FACETS, type Facet } from '../framework/framework.codes.ts';
import type { Review } from '../review/review.entity.ts';
import type { Aspect } from './facets.rules.ts';

/** Who edited, and when. */
export interface Edit {
  by: string;
  at: Date;
}

/** What can be re-opened: a check, or a look at a register. */
interface Reopenable {
  reopenedAt?: Date | null;
  reopenedBy?: string | null;
  reopenedFacets: Facet[];
}

/**
 * Re-opens exactly what the edit touches of what a review has found, by the framework that the review was made under. Says
 * which checks they are. A look at a register compared everything, so everything touches it.
 */
export function reopenTouched(review: Review, aspects: readonly Aspect[], edit: Edit): string[] {
  if (review.basis === 'REGISTER') return reopenRegister(review, aspects, edit);
  const framework = review.framework.getEntity();
  const found = new Map(review.checks.getItems().map((check) => [check.code, check]));
  const names = framework.checks.flatMap(({ code, name, touchedBy }) => {
    const facets = touchedBy.filter((facet) => aspects.includes(facet));
    const check = found.get(code);
    if (!check || facets.length === 0) return [];
    reopen(check, facets, edit);
    return [name];
  });
  if (names.length > 0) review.updatedAt = edit.at;
  return names;
}

const REGISTER_ENTRY = 'Entry in a register';

function reopenRegister(review: Review, aspects: readonly Aspect[], edit: Edit): string[] {
  if (aspects.length === 0) return [];
  const facets = FACETS.filter((facet) => aspects.includes(facet) || (facet === 'KIND' && aspects.includes('BODY')));
  reopen(review, facets, edit);
  review.updatedAt = edit.at;
  return [REGISTER_ENTRY];
}

/** The first edit that nobody has looked at since stands; what later ones touch is added to it. */
function reopen(what: Reopenable, facets: readonly Facet[], { by, at }: Edit): void {
  what.reopenedAt ??= at;
  what.reopenedBy ??= by;
  what.reopenedFacets = [...new Set([...what.reopenedFacets, ...facets])];
}
