/** Who connects people, or signposts them. Supervisors look on, and let happen what needs their word. */
const WORKING = {
  LINK_WORKER: 'OWN',
  HEALTH_AND_WELLBEING_COACH: 'OWN',
  CARE_COORDINATOR: 'OWN',
  CARE_NAVIGATOR: 'OWN',
} as const;
const CONNECTING = { by: WORKING, key: null } as const;
const SEEING = { by: { ...WORKING, SUPERVISOR: 'OWN' }, key: null } as const;

/** What was found unsafe is for those who look at whether groups are safe. It tells of services, and of no person. */
const ASSURING = { by: { ADMINISTRATOR: 'ANY', ASSURER: 'OWN' }, key: null } as const;

/** Rows of the table of rules about connections and what comes of them. */
export const CONNECTION_RULES = {
  connection: SEEING,
  connections: SEEING,
  recordConnection: CONNECTING,
  recordConnections: CONNECTING,
  moveConnection: CONNECTING,
  endConnection: CONNECTING,
  correctConnection: CONNECTING,
  allowConnection: { by: { SUPERVISOR: 'OWN' }, key: null },
  withdrawnConnections: SEEING,
  acknowledgeWithdrawal: SEEING,
  'Assurance.concern': ASSURING,
  closeConcern: ASSURING,
} as const;
