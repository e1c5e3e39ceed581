import type { Reads } from '../../database/reads.ts';
import { freshnessPolicies } from './freshness-policy.queries.ts';
import { ladderFor, type LadderFor, type Whereabouts } from './freshness-policy.rules.ts';
import type { Ladder } from './freshness.rules.ts';

const GOOD_FOR_MS = 2_000;
const ANYTHING: Whereabouts = { areas: [], activityKinds: [] };

/** All ladders in memory; read again, in the background, when older than two seconds. */
export class Ladders {
  readonly #reads: Reads;
  #all: readonly LadderFor[] = [];
  #readAt = 0;

  private constructor(reads: Reads) {
    this.#reads = reads.lasting;
  }

  static async load(reads: Reads): Promise<Ladders> {
    const ladders = new Ladders(reads);
    await ladders.refresh();
    return ladders;
  }

  async refresh(): Promise<void> {
    this.#readAt = Date.now();
    this.#all = await freshnessPolicies(this.#reads);
  }

  /** The one that holds for all listings; null where it depends on where a listing is, or what. */
  get uniform(): Ladder | null {
    return this.#known.some(isSpecific) ? null : this.of(ANYTHING);
  }

  of(listing: Whereabouts): Ladder {
    return ladderFor(this.#known, listing);
  }

  /** The first reminder of any listing comes no sooner than after so many months. */
  get soonestReminderMonths(): number {
    return Math.min(this.of(ANYTHING).firstReminderMonths, ...this.#known.map((each) => each.firstReminderMonths));
  }

  get #known(): readonly LadderFor[] {
    if (Date.now() - this.#readAt > GOOD_FOR_MS) void this.refresh().catch(() => undefined);
    return this.#all;
  }
}

function isSpecific({ areaCode, activityKind }: LadderFor): boolean {
  return areaCode !== null || activityKind !== null;
}
