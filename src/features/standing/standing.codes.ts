/** Quality assurance, in order of precedence (DOMAIN section 5). Set by assurance only, never by an editor. */
export const STANDINGS = ['SUSPENDED', 'NOT_MET', 'WORKING_TOWARDS', 'EXPIRED', 'NOT_ASSESSED', 'MET'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Standings that take a service out of every public answer. */
export const HIDDEN_STANDINGS: readonly Standing[] = ['SUSPENDED', 'NOT_MET'];

/** What an assurer decides at the end of a review. */
export const DECISIONS = ['MET', 'WORKING_TOWARDS', 'NOT_MET'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What an assurer records of one check. */
export const CHECK_OUTCOMES = ['MET', 'NOT_APPLICABLE', 'WORKING_TOWARDS', 'NOT_MET'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
