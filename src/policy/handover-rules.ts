/** Who tells the people of their team of groups and services. No program needs to know of people. */
const SIGNPOSTING = {
  by: { LINK_WORKER: 'OWN', HEALTH_AND_WELLBEING_COACH: 'OWN', CARE_COORDINATOR: 'OWN', CARE_NAVIGATOR: 'OWN' },
  key: null,
} as const;

/** Who follows up people of the team, and whoever looks after them. */
const FOLLOWING_UP = {
  by: { SUPERVISOR: 'OWN', LINK_WORKER: 'OWN', HEALTH_AND_WELLBEING_COACH: 'OWN', CARE_COORDINATOR: 'OWN' },
  key: null,
} as const;

/** Who answers for an organisation to which people were sent. No program needs to know of people. */
const RECEIVING = { by: { LISTING_EDITOR: 'OWN' }, key: null } as const;

/** Who may hand something over to people and to those who receive them: rows of the table of rules. */
export const HANDOVER_RULES = {
  shortlist: SIGNPOSTING,
  shortlists: SIGNPOSTING,
  createShortlist: SIGNPOSTING,
  addToShortlist: SIGNPOSTING,
  reorderShortlist: SIGNPOSTING,
  removeFromShortlist: SIGNPOSTING,
  handOverShortlist: SIGNPOSTING,
  signpostShortlist: SIGNPOSTING,
  receivedConnections: RECEIVING,
  answerConnection: RECEIVING,
  connectionsToChase: FOLLOWING_UP,
  pulses: RECEIVING,
  submitPulse: RECEIVING,
  pulseReport: { by: { ADMINISTRATOR: 'ANY', COMMISSIONER: 'OWN' }, key: null },
} as const;
