import type { Traits } from '../../../src/search/plan/score.ts';

/** A listing that has everything a score looks at. */
export const LISTING: Traits = {
  id: 'a',
  organisationId: 'o',
  needs: ['debt'],
  activityKinds: ['specialist-advice'],
  populations: [],
  cost: ['FREE'],
  attendance: ['PHONE'],
  languages: ['en'],
  days: ['SUNDAY'],
  genders: ['ANYONE'],
  slots: ['SUN-1830'],
  places: 'Sale · Trafford',
  minimumAge: 18,
  maximumAge: 150,
  referability: ['REFERABLE'],
  isStale: false,
  verifiedDay: 1,
  waitingWeeks: 0,
  farness: 0,
};
