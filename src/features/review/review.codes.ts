/** Where a review stands. A service has one open at most, and one in force at most. */
export const REVIEW_STATES = ['OPEN', 'IN_FORCE', 'PAST'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What a review rests on: the checks of a framework, or the entry in a register that stands in for them. */
export const REVIEW_BASES = ['CHECKLIST', 'REGISTER'] as const;
export type ReviewBasis = (typeof REVIEW_BASES)[number];

/** The review stage of a service, which is apart from its standing. */
export const REVIEW_STAGES = ['NONE', 'IN_PROGRESS', 'CONCLUDED'] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** Registers whose dated entry may stand in for the checklist. */
export const REGISTERS = ['CQC', 'FCA', 'HELPLINE_ACCREDITATION', 'STATUTORY_BODY', 'OTHER_REGULATOR'] as const;
export type Register = (typeof REGISTERS)[number];

/** Levels of a check of criminal records, from none to the highest. */
export const DBS_LEVELS = ['NONE', 'BASIC', 'STANDARD', 'ENHANCED', 'ENHANCED_WITH_BARRED_LISTS'] as const;
export type DbsLevel = (typeof DBS_LEVELS)[number];
