export const CASELOAD_LEVELS = ['WITHIN', 'NEAR', 'ABOVE'] as const;
/** How many people somebody supports in a year, against how many are right for their hours. */
export type CaseloadLevel = (typeof CASELOAD_LEVELS)[number];
