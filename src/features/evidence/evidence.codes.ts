export const EVIDENCE_KINDS = ['FILE', 'LINK', 'STATEMENT'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export const EVIDENCE_STATES = ['WAITING_FOR_FILE', 'SUBMITTED', 'SEEN', 'RETURNED', 'WITHDRAWN', 'REMOVED'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];
