/** The closed lists a service is described with. Needs, activity kinds and populations are data: see taxonomy. */

export const SERVICE_STATUSES = ['ACTIVE', 'TEMPORARILY_CLOSED', 'CLOSED'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

export const GENDERS = ['ANYONE', 'WOMEN', 'MEN', 'NON_BINARY_AND_TRANS'] as const;
export type Gender = (typeof GENDERS)[number];

export const REFERRAL_ROUTES = ['SELF', 'LINK_WORKER', 'GP', 'ANY_PROFESSIONAL'] as const;
export type ReferralRoute = (typeof REFERRAL_ROUTES)[number];

export const COST_KINDS = ['FREE', 'DONATION', 'PAID'] as const;
export type CostKind = (typeof COST_KINDS)[number];

export const ATTENDANCES = ['IN_PERSON', 'PHONE', 'ONLINE', 'HOME_VISIT'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const CAPACITY_STATES = ['OPEN', 'WAITING_LIST', 'FULL', 'PAUSED', 'UNKNOWN'] as const;
export type CapacityState = (typeof CAPACITY_STATES)[number];

export const ACCESSIBILITY_FEATURES = [
  'STEP_FREE',
  'ACCESSIBLE_TOILET',
  'HEARING_LOOP',
  'BLUE_BADGE_PARKING',
  'QUIET_SPACE',
  'BSL',
  'LARGE_PRINT',
  'EASY_READ',
  'CARERS_WELCOME',
  'ASSISTANCE_DOGS',
  'CHANGING_PLACES',
  'NEAR_PUBLIC_TRANSPORT',
] as const;
export type Accessibility = (typeof ACCESSIBILITY_FEATURES)[number];
