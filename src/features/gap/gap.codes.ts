/** The life of a gap in provision. A closed or declined one begins again when evidence returns. */
export const GAP_STATUSES = ['OBSERVED', 'CORROBORATED', 'ACCEPTED', 'IN_DEVELOPMENT', 'CLOSED', 'DECLINED'] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];

/** Why a need was not met. */
export const UNMET_REASONS = [
  'NONE_EXISTS',
  'WAITING_LIST',
  'FULL',
  'NOT_ELIGIBLE',
  'OUT_OF_AREA',
  'COST',
  'TRANSPORT_OR_ACCESS',
  'LANGUAGE_OR_CULTURE',
  'TIMING',
  'QUALITY_NOT_MET',
  'CLOSED',
  'DIGITAL',
] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

/** What somebody was doing when the gap showed. */
export const GAP_SOURCES = ['EPISODE', 'CONNECTION', 'SEARCH', 'GROUP'] as const;
export type GapSource = (typeof GAP_SOURCES)[number];

/** What happened to a gap: each step of its life, and a group that somebody wants to start. */
export const GAP_STEPS = [...GAP_STATUSES, 'REOPENED', 'GROUP_PROPOSED'] as const;
export type GapStepKind = (typeof GAP_STEPS)[number];
