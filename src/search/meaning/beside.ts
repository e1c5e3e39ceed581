import { setTimeout as sleep } from 'node:timers/promises';
import type { Plan } from '../plan/plan.ts';
import { granted, nearness, readiness, type Traits } from '../plan/score.ts';
import { NO_CANDIDATES, type Ask, type Candidates, type Hunt } from '../question/engine.ts';
import { fuse } from './fuse.ts';
import { isForModel, isThin } from './is-thin.ts';
import type { QueryVectors } from './query-vectors.ts';

/** So many of the closest are looked at. */
const DEPTH = 20;
/** From 0 to 1, as the engine tells it; what is further away is hardly about the same. */
const CLOSE_ENOUGH = 0.62;
/** How much it counts beside what was planned: most where the plan has not understood everything. */
const WEIGHT = { thin: 0.7, understood: 0.3 };

export interface BesideOptions {
  vectors: QueryVectors;
  ask: Ask;
  /** As they were typed. */
  words: string;
  /** How long its vector is waited for at most. */
  patienceMs: number;
  /** How long it is waited for once the plan's own questions are answered. */
  graceMs: number;
}

/** What lies close in meaning to one search. It is looked for beside the plan, and not waited for where it takes long. */
export class Beside {
  readonly #options: BesideOptions | null;
  readonly #scores = new Map<string, number>();

  /** Null where nothing is to be found by meaning. */
  constructor(options: BesideOptions | null) {
    this.#options = options;
  }

  /** Whether anything was found. */
  get isUsed(): boolean {
    return this.#scores.size > 0;
  }

  /** Whether a listing is among the closest. */
  has(id: string): boolean {
    return this.#scores.has(id);
  }

  /** The listings that come closest to what was typed, best first; none where they come much later than what was `planned`. */
  async closest(plan: Plan, hunt: Hunt, planned: Promise<unknown>): Promise<readonly string[]> {
    if (!this.#options || !isForModel(this.#options.words, plan)) return [];
    const { graceMs } = this.#options;
    const { ids, scores } = await unlessLate(nearest(this.#options, hunt), { than: planned, graceMs });
    for (const id of ids) if ((scores.get(id) ?? 0) >= CLOSE_ENOUGH) this.#scores.set(id, scores.get(id) ?? 0);
    return [...this.#scores.keys()];
  }

  /** What was planned, and what is close, in one order. What is not as wished, not ready or far away sinks here as there. */
  fused(plan: Plan, planned: readonly string[], listings: readonly Traits[]): readonly string[] {
    const close = listings.flatMap((listing) => {
      const score = this.#scores.get(listing.id);
      if (score === undefined) return [];
      return { id: listing.id, score: score * granted(listing, plan.wishes) * readiness(listing) * nearness(listing) };
    });
    const best = close.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return fuse(
      planned,
      best.map(({ id }) => id),
      isThin(plan) ? WEIGHT.thin : WEIGHT.understood,
    );
  }
}

/** Finds nothing: where there is no model, or no engine that knows vectors. */
export const NOTHING_BESIDE = new Beside(null);

async function nearest({ vectors, words, patienceMs, ask }: BesideOptions, hunt: Hunt): Promise<Candidates> {
  const vector = await vectors.of(words, patienceMs);
  return vector ? nearestTo(vector, hunt, ask) : NO_CANDIDATES;
}

/** A busy machine answers the plan first: who waits for that does not wait as long again for the net below it. */
async function unlessLate(
  finding: Promise<Candidates>,
  { than, graceMs }: { than: Promise<unknown>; graceMs: number },
): Promise<Candidates> {
  const giveUp = () => sleep(graceMs, NO_CANDIDATES, { ref: false });
  return Promise.race([finding, than.then(giveUp, () => NO_CANDIDATES)]);
}

/** Whatever goes wrong here is no reason to answer in another way. */
async function nearestTo(vector: readonly number[], { kind, conditions }: Hunt, ask: Ask): Promise<Candidates> {
  const nearest = { words: '', order: 'NONE', offset: 0, limit: DEPTH, facets: [], marks: false } as const;
  return ask([{ ...nearest, kind, conditions, vector, isScored: true }]).then(
    ([found = NO_CANDIDATES]) => found,
    () => NO_CANDIDATES,
  );
}
