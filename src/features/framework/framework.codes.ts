/** Tiers of risk, from the lowest to the highest. They go by risk and not by size. */
export const TIERS = ['A', 'B', 'C'] as const;
export type Tier = (typeof TIERS)[number];

/** How far a tier asks for a check. What is asked if applicable is answered too, be it with "does not apply". */
export const CHECK_NEEDS = ['REQUIRED', 'REQUIRED_IF_APPLICABLE', 'NOT_ASKED'] as const;
export type CheckNeed = (typeof CHECK_NEEDS)[number];

/** Whose affair a check is: seen once for the whole organisation, or for each service. */
export const CHECK_SUBJECTS = ['ORGANISATION', 'SERVICE'] as const;
export type CheckSubject = (typeof CHECK_SUBJECTS)[number];

/** What an assurer may have looked at. */
export const EVIDENCE_KINDS = [
  'STATEMENT',
  'POLICY',
  'INSURANCE_CERTIFICATE',
  'RISK_ASSESSMENT',
  'CHECKLIST',
  'TRAINING_RECORD',
  'REGISTER_ENTRY',
  'LETTER',
  'DBS_DECISION',
  'CONVERSATION',
  'VISIT',
  'OTHER_DOCUMENT',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What of a listing an edit may change so that something has to be looked at again. */
export const FACETS = ['NAME', 'CONTACT', 'AGES', 'SETTING', 'KIND'] as const;
export type Facet = (typeof FACETS)[number];

export const FRAMEWORK_STATUSES = ['DRAFT', 'PUBLISHED', 'RETIRED'] as const;
export type FrameworkStatus = (typeof FRAMEWORK_STATUSES)[number];
