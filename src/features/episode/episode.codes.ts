/** Where a referral may come from: the list of national guidance, which is open, so nothing is refused for its source. */
export const REFERRAL_SOURCES = [
  'GP_PRACTICE',
  'OTHER_NHS_SERVICE',
  'MULTI_DISCIPLINARY_TEAM',
  'HEALTH_AND_WELLBEING_COACH',
  'CARE_COORDINATOR',
  'PHARMACY',
  'HOSPITAL_DISCHARGE_TEAM',
  'ALLIED_HEALTH_PROFESSIONAL',
  'FIRE_SERVICE',
  'POLICE',
  'JOB_CENTRE',
  'SOCIAL_CARE_OR_LOCAL_AUTHORITY',
  'HOUSING_ASSOCIATION',
  'VCSE_ORGANISATION',
  'SELF_REFERRAL',
  'PROACTIVE_IDENTIFICATION',
  'OTHER',
] as const;
export type ReferralSource = (typeof REFERRAL_SOURCES)[number];

/** What the person answered when social prescribing was offered. */
export const EPISODE_RESPONSES = ['ACCEPTED', 'DECLINED'] as const;
export type EpisodeResponse = (typeof EPISODE_RESPONSES)[number];

export const CLOSING_REASONS = [
  'GOALS_REACHED',
  'SUPPORTED_ELSEWHERE',
  'NO_LONGER_WANTED',
  'COULD_NOT_CONTACT',
  'MOVED_AWAY',
  'DIED',
  'DECLINED',
  'OTHER',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Why an episode that was closed goes on. Only the first does not change what came before. */
export const REOPENING_REASONS = ['CLOSED_BY_MISTAKE', 'PERSON_CAME_BACK', 'MORE_TO_DO'] as const;
export type ReopeningReason = (typeof REOPENING_REASONS)[number];

/** Why somebody else goes on with it. */
export const HANDOVER_REASONS = [
  'ABSENCE',
  'LEFT_THE_TEAM',
  'CASELOAD_FULL',
  'BETTER_PLACED',
  'PERSON_ASKED',
  'OTHER',
] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

/** How far an episode has come. It follows from what was recorded, and is not stored. */
export const EPISODE_STATES = ['AWAITING_RESPONSE', 'ACTIVE', 'CLOSED'] as const;
export type EpisodeState = (typeof EPISODE_STATES)[number];

/** What happened to an episode, step by step. */
export const EPISODE_STEP_KINDS = [
  'OPENED',
  'ACCEPTED',
  'DECLINED',
  'RESPONSE_TAKEN_BACK',
  'CODE_ENTERED',
  'GOALS_SET',
  'REVIEW_SET',
  'CORRECTED',
  'HANDED_OVER',
  'CLOSED',
  'REOPENED',
] as const;
export type EpisodeStepKind = (typeof EPISODE_STEP_KINDS)[number];

/** Which episodes of a team to show. */
export type EpisodesShown = 'OPEN' | 'AWAITING_RESPONSE' | 'ACTIVE' | 'REVIEW_OVERDUE' | 'CODE_TO_ENTER' | 'CLOSED';
