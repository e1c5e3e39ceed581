/** Why something waits for an assurer, in the order of risk. */
export const TASK_KINDS = [
  'CONCERN',
  'CHECKS_REOPENED',
  'EXPIRED',
  'EXPIRING',
  'EVIDENCE_WAITING',
  'REVIEW_OPEN',
  'PLAN_OVERDUE',
  'NEVER_ASSESSED',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
