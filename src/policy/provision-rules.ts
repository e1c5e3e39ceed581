import { SENDING } from './team-roles.ts';

/** Counts of services are open to everybody who works here or keeps a listing: they tell nothing of a person. */
const COUNTING_SERVICES = {
  by: { ...SENDING, ADMINISTRATOR: 'ANY', ASSURER: 'ANY', COMMISSIONER: 'ANY', LISTING_EDITOR: 'ANY' },
  key: 'LISTINGS',
} as const;

/** Who may see what of provision, and of what is missing: a part of the table. */
export const PROVISION_RULES = {
  supply: COUNTING_SERVICES,
  // Scores are for those who decide what is set up. Link workers and groups see what became of what they flagged: gaps.
  provisionGaps: { by: { ADMINISTRATOR: 'ANY', COMMISSIONER: 'OWN' }, key: null },
} as const;
