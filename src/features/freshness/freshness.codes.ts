/** How far a listing has come down the ladder since somebody last checked it, the best first. */
export const FRESHNESS_STATES = ['FRESH', 'DUE', 'OVERDUE', 'STALE'] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** The rungs on which whoever keeps a listing is written to. */
export const RUNGS = ['DUE', 'OVERDUE', 'STALE'] as const satisfies readonly FreshnessState[];
export type Rung = (typeof RUNGS)[number];
