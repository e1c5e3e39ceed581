export const IMPORT_STATES = ['RUNNING', 'FINISHED', 'STOPPED', 'FAILED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** What became of a record of a feed. */
export const IMPORT_OUTCOMES = ['CREATED', 'UPDATED', 'UNCHANGED', 'LEFT_OUT', 'REJECTED', 'NOT_FETCHED'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];
