/** What is due next of a listing, in the order of risk: what may harm somebody first. */
export const DUES = [
  'SUSPENDED',
  'NOT_MET',
  'CHANGES_WAITING',
  'EVIDENCE_EXPIRED',
  'CHECKS_REOPENED',
  'PLAN_DUE',
  'STALE',
  'OVERDUE',
  'DUE',
  'EVIDENCE_EXPIRING',
  'NOTHING',
] as const;
export type DueKind = (typeof DUES)[number];
