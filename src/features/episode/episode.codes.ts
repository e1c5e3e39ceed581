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
