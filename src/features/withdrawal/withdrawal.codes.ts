/** As what somebody takes note of a withdrawal: whoever follows the connection up, and a supervisor, each for themselves. */
export const ACKNOWLEDGING_PARTS = ['WORKER', 'SUPERVISOR'] as const;
export type AcknowledgingPart = (typeof ACKNOWLEDGING_PARTS)[number];
