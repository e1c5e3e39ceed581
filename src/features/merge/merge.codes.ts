/** Parts of an organisation that come from one of the two when two are merged, never mixed. */
export const ORGANISATION_PARTS = {
  NAME: ['name'],
  KIND: ['kind'],
  DESCRIPTION: ['description'],
  CONTACTS: ['contacts'],
  LINKS: ['links'],
} as const;
export type OrganisationPart = keyof typeof ORGANISATION_PARTS;

/** The same of a service. */
export const SERVICE_PARTS = {
  NAME: ['name'],
  SUMMARY: ['summary'],
  DESCRIPTION: ['description'],
  STATUS: ['status'],
  NEEDS: ['needs'],
  ACTIVITY_KINDS: ['activityKinds'],
  POPULATIONS: ['populations'],
  ELIGIBILITY: ['minimumAge', 'maximumAge', 'gender', 'conditions', 'exclusions'],
  REFERRAL: ['referralRoutes', 'referralNote'],
  COST: ['costKind', 'costPence', 'costNote'],
  ATTENDANCE: ['attendance'],
  LANGUAGES: ['languages'],
  ACCESSIBILITY: ['accessibility'],
  CAPACITY: ['capacityState', 'waitingWeeks', 'capacityAsOf', 'capacityPlaces'],
  CATCHMENT: ['catchment'],
  SESSIONS: ['sessions', 'sessionExceptions', 'sessionsInWords'],
  CONTACTS: ['contacts'],
  LINKS: ['links'],
} as const;
export type ServicePart = keyof typeof SERVICE_PARTS;
