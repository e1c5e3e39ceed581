import { MEASURE_RULES } from './measure-rules.ts';

/** Who works with the people whom a team supports. No program does, no administrator, and nobody from outside the team. */
const HOLDING_CASELOADS = {
  LINK_WORKER: 'OWN',
  HEALTH_AND_WELLBEING_COACH: 'OWN',
  CARE_COORDINATOR: 'OWN',
} as const;
const REGISTERING = { by: { ...HOLDING_CASELOADS, CARE_NAVIGATOR: 'OWN' }, key: null } as const;
const KNOWING = { by: { ...REGISTERING.by, SUPERVISOR: 'OWN' }, key: null } as const;

/** Rows of the table of rules about people whom teams support. */
export const SUPPORTED_PEOPLE_RULES = {
  ...MEASURE_RULES,
  registerPerson: REGISTERING,
  supportedPerson: KNOWING,
  supportedPeople: KNOWING,
  'SupportedPerson.catchment': { by: HOLDING_CASELOADS, key: null },
  'SupportedPerson.deprivationDecile': { by: HOLDING_CASELOADS, key: null },
  'SupportedPerson.ethnicGroup': { by: HOLDING_CASELOADS, key: null },
  updateSupportedPerson: REGISTERING,
  exportPerson: { by: HOLDING_CASELOADS, key: null },
  deletePerson: { by: { SUPERVISOR: 'OWN', LINK_WORKER: 'OWN' }, key: null },
} as const;
