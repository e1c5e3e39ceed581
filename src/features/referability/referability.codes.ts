/** What may be done with a service for a person, the least first. */
export const REFERABILITIES = ['LISTED', 'SIGNPOSTABLE', 'REFERABLE'] as const;
export type ReferabilityLevel = (typeof REFERABILITIES)[number];
