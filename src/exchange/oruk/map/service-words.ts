import type {
  Accessibility,
  Attendance,
  CapacityState,
  Gender,
  ReferralRoute,
  ServiceStatus,
} from '../../../features/service/service.codes.ts';
import type { Standing } from '../../../features/standing/standing.codes.ts';

/** The words of the standard, or plain English, for the codes that a service is described with. */

export const STATUS_WORDS: Readonly<Record<ServiceStatus, string>> = {
  ACTIVE: 'active',
  TEMPORARILY_CLOSED: 'temporarily closed',
  CLOSED: 'defunct',
};

export const ACCESSIBILITY_WORDS: Readonly<Record<Accessibility, string>> = {
  STEP_FREE: 'Step-free access',
  ACCESSIBLE_TOILET: 'Accessible toilet',
  HEARING_LOOP: 'Hearing loop',
  BLUE_BADGE_PARKING: 'Blue Badge parking',
  QUIET_SPACE: 'Quiet space',
  BSL: 'British Sign Language',
  LARGE_PRINT: 'Large print',
  EASY_READ: 'Easy read',
  CARERS_WELCOME: 'Carers welcome',
  ASSISTANCE_DOGS: 'Assistance dogs welcome',
  CHANGING_PLACES: 'Changing Places toilet',
  NEAR_PUBLIC_TRANSPORT: 'Near public transport',
};

export const ATTENDANCE_WORDS: Readonly<Record<Attendance, string>> = {
  IN_PERSON: 'in person',
  PHONE: 'by phone',
  ONLINE: 'online',
  HOME_VISIT: 'at your home',
};

export const GENDER_WORDS: Readonly<Record<Gender, string | null>> = {
  ANYONE: null,
  WOMEN: 'For women.',
  MEN: 'For men.',
  NON_BINARY_AND_TRANS: 'For non-binary and trans people.',
};

export const ROUTE_WORDS: Readonly<Record<ReferralRoute, string>> = {
  SELF: 'people themselves',
  LINK_WORKER: 'social prescribing link workers',
  GP: 'GPs',
  ANY_PROFESSIONAL: 'any professional',
};

export const CAPACITY_WORDS: Readonly<Record<CapacityState, string | null>> = {
  OPEN: 'There is room.',
  WAITING_LIST: 'There is a waiting list.',
  FULL: 'It is full.',
  PAUSED: 'Nobody new is taken at the moment.',
  UNKNOWN: null,
};

/** How it stands with the quality standard, as each listing is labelled. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  SUSPENDED: 'suspended',
  NOT_MET: 'not met',
  WORKING_TOWARDS: 'working towards',
  EXPIRED: 'expired',
  NOT_ASSESSED: 'not assessed',
  MET: 'met',
};
