/** What a synthetic directory is to be like. Everything follows from it: the same plan makes the same bytes. */
export interface Plan {
  readonly seed: number;
  readonly services: number;
  /** The day on which the directory is looked at; all dates lie before it. */
  readonly asOf: Date;
  readonly shares: Shares;
  /** How many months old the last check is on average; ages fall off exponentially. */
  readonly freshnessMonths: number;
  /** How many holes are planted, of an authority and a need each. With none, nothing is missing anywhere but by chance. */
  readonly planted: number;
  /** How many words a description has: middle and spread of a lognormal distribution. */
  readonly words: { readonly median: number; readonly spread: number };
}

/** Parts of one: how often something is so. */
export interface Shares {
  readonly withoutPlace: number;
  readonly twoPlaces: number;
  readonly morePlaces: number;
  readonly longText: number;
  readonly hardlyAnyText: number;
  readonly dirtyText: number;
  readonly welsh: number;
  readonly neverVerified: number;
  readonly closed: number;
  readonly archived: number;
  readonly unpublished: number;
  readonly nearDuplicate: number;
  readonly donation: number;
  readonly paid: number;
  readonly ageLimit: number;
  readonly confidential: number;
}

const SHARES: Shares = {
  withoutPlace: 0.05,
  twoPlaces: 0.15,
  morePlaces: 0.08,
  longText: 0.06,
  hardlyAnyText: 0.03,
  dirtyText: 0.02,
  welsh: 0.35,
  neverVerified: 0.06,
  closed: 0.04,
  archived: 0.015,
  unpublished: 0.01,
  nearDuplicate: 0.015,
  donation: 0.08,
  paid: 0.18,
  ageLimit: 0.38,
  confidential: 0.3,
};

/** The usual plan for so many services; copy it with other figures for a directory with other habits. */
export function planFor(services: number, seed = 1, planted = 0): Plan {
  return {
    seed,
    services,
    asOf: new Date('2026-11-01T09:00:00Z'),
    shares: SHARES,
    freshnessMonths: 11,
    planted,
    words: { median: 60, spread: 0.55 },
  };
}
