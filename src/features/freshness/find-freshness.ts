import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import type { FreshnessState } from './freshness.codes.ts';
import { freshnessOn, staleOn, wordsForCheck, type Ladder } from './freshness.rules.ts';

/** A listing as far as it matters how old what it says is. */
export interface Checked {
  id: string;
  verifiedOn: string | null;
  verifiedBy: string | null;
}

/** How old what a listing says is, by the ladder that holds for it: at once where the same one holds for all. */
export function findFreshness({ ladders, loaders, now }: Context, checked: Checked): Freshness | Promise<Freshness> {
  const today = londonDay(now());
  const { uniform } = ladders;
  if (uniform) return new Freshness(today, checked, uniform);
  return loaders.whereabouts.load(checked.id).then((place) => new Freshness(today, checked, ladders.of(place)));
}

/** What is told of it, worked out only when it is asked for. */
class Freshness {
  readonly #today: string;
  readonly #checked: Checked;
  readonly #ladder: Ladder;

  constructor(today: string, checked: Checked, ladder: Ladder) {
    this.#today = today;
    this.#checked = checked;
    this.#ladder = ladder;
  }

  get verifiedOn(): string | null {
    return this.#checked.verifiedOn;
  }

  /** A link names nobody: whose mailbox it went to is nobody else's business. */
  get verifiedBy(): string | null {
    const { verifiedBy } = this.#checked;
    return verifiedBy?.startsWith(BY_LINK) ? 'link' : verifiedBy;
  }

  get state(): FreshnessState {
    return freshnessOn(this.#today, this.verifiedOn, this.#ladder);
  }

  get isStale(): boolean {
    return this.state === 'STALE';
  }

  get staleOn(): string | null {
    return staleOn(this.verifiedOn, this.#ladder);
  }

  get words(): string {
    return wordsForCheck(this.#today, this.verifiedOn);
  }
}

/** How `verified_by` begins where somebody confirmed by a link: the id of the link follows. */
export const BY_LINK = 'link:';
