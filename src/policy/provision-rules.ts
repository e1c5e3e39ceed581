import { SENDING } from './team-roles.ts';

/** Counts of services and grants are open to everybody who works here or keeps a listing: they tell nothing of a person. */
const READING = {
  by: { ...SENDING, ADMINISTRATOR: 'ANY', ASSURER: 'ANY', COMMISSIONER: 'ANY', LISTING_EDITOR: 'ANY' },
  key: 'LISTINGS',
} as const;

/** To whom money went, and for what, is said by those who commission where it is for. */
const PLACING_GRANTS = { by: { ADMINISTRATOR: 'ANY', COMMISSIONER: 'OWN' }, key: null } as const;

/** Scores are for those who decide what is set up. Link workers and groups see what became of what they flagged: gaps. */
const DECIDING = { by: { ADMINISTRATOR: 'ANY', COMMISSIONER: 'OWN' }, key: null } as const;

/** Who may see what of provision, and of what is missing: a part of the table. */
export const PROVISION_RULES = {
  supply: READING,
  provisionGaps: DECIDING,
  provisionByArea: DECIDING,
  provisionByNeed: DECIDING,
  provisionEquity: DECIDING,
  provisionDenials: DECIDING,
  provisionTrend: DECIDING,
  whatWouldWinMost: DECIDING,
  areaProfile: DECIDING,
  grants: READING,
  grant: READING,
  // The connections beside money are shown to whoever sees them in impact, which no key does.
  money: { by: READING.by, key: null },
  grantsToMatch: PLACING_GRANTS,
  matchGrant: PLACING_GRANTS,
  unmatchGrant: PLACING_GRANTS,
  setGrantNeeds: PLACING_GRANTS,
} as const;
