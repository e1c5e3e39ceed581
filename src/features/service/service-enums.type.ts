import { enumOf } from '../../graphql/enum.ts';
import type {
  Accessibility,
  Attendance,
  CapacityState,
  CostKind,
  Gender,
  ReferralRoute,
  ServiceStatus,
} from './service.codes.ts';
import type { Standing } from '../standing/standing.codes.ts';
import type { Day, Repeat } from '../../shared/opening-hours/session.ts';

export const ServiceStatusEnum = enumOf<ServiceStatus>('ServiceStatus', 'Whether a service runs.', {
  ACTIVE: 'It runs.',
  TEMPORARILY_CLOSED: 'It is closed for a while and means to come back.',
  CLOSED: 'It has ended.',
});

export const StandingEnum = enumOf<Standing>(
  'Standing',
  'Quality assurance: whether a group meets the agreed standard.',
  {
    SUSPENDED: 'Withdrawn by an assurer. Nobody may be connected to it.',
    NOT_MET: 'It does not meet the standard. Nobody may be connected to it.',
    WORKING_TOWARDS: 'It is being helped to meet the standard. People may be told of it, with that warning.',
    EXPIRED: 'It met the standard, and the evidence has run out.',
    NOT_ASSESSED: 'Nobody has looked yet.',
    MET: 'It meets the standard, with evidence in date.',
  },
);

export const GenderEnum = enumOf<Gender>('Gender', 'Whom a service takes, by gender.', {
  ANYONE: 'Everybody.',
  WOMEN: 'Women only.',
  MEN: 'Men only.',
  NON_BINARY_AND_TRANS: 'Non-binary and trans people.',
});

export const ReferralRouteEnum = enumOf<ReferralRoute>('ReferralRoute', 'Who may bring a person to a service.', {
  SELF: 'People come by themselves.',
  LINK_WORKER: 'A link worker.',
  GP: 'A GP practice.',
  ANY_PROFESSIONAL: 'Any professional.',
});

export const CostKindEnum = enumOf<CostKind>('CostKind', 'Whether a service costs the person something.', {
  FREE: 'It costs nothing.',
  DONATION: 'People give what they can.',
  PAID: 'It has a price.',
});

export const AttendanceEnum = enumOf<Attendance>('Attendance', 'How a person takes part.', {
  IN_PERSON: 'By going there.',
  PHONE: 'By telephone.',
  ONLINE: 'Over the internet.',
  HOME_VISIT: 'Somebody comes to the home.',
});

export const CapacityStateEnum = enumOf<CapacityState>('CapacityState', 'Whether there is room.', {
  OPEN: 'There is room now.',
  WAITING_LIST: 'There is a waiting list.',
  FULL: 'It is full, and keeps no list.',
  PAUSED: 'It takes nobody for the moment.',
  UNKNOWN: 'Nobody has said.',
});

export const AccessibilityEnum = enumOf<Accessibility>('Accessibility', 'What is there for people with access needs.', {
  STEP_FREE: 'No steps on the way in.',
  ACCESSIBLE_TOILET: 'A toilet for wheelchair users.',
  HEARING_LOOP: 'A hearing loop.',
  BLUE_BADGE_PARKING: 'Parking for blue badge holders.',
  QUIET_SPACE: 'A quiet space.',
  BSL: 'British Sign Language is used or can be arranged.',
  LARGE_PRINT: 'Material in large print.',
  EASY_READ: 'Material in Easy Read.',
  CARERS_WELCOME: 'Carers may come along.',
  ASSISTANCE_DOGS: 'Assistance dogs are welcome.',
  CHANGING_PLACES: 'A Changing Places toilet.',
  NEAR_PUBLIC_TRANSPORT: 'A bus, tram or train stop within a short walk.',
});

export const DayEnum = enumOf<Day>('Day', 'A day of the week.', {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
});

export const RepeatEnum = enumOf<Repeat>('Repeat', 'How often a session comes round.', {
  WEEKLY: 'Each week.',
  FORTNIGHTLY: 'Every second week, counted from its first day.',
  MONTHLY: 'Once a month, on a given weekday.',
});
