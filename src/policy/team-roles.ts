/** Who works in a team and knows the others in it. */
export const COLLEAGUES = {
  SUPERVISOR: 'OWN',
  LINK_WORKER: 'OWN',
  HEALTH_AND_WELLBEING_COACH: 'OWN',
  CARE_COORDINATOR: 'OWN',
  CARE_NAVIGATOR: 'OWN',
} as const;

/** Who rings groups to send people there, and so knows first what is no longer true. */
export const SENDING = {
  SUPERVISOR: 'ANY',
  LINK_WORKER: 'ANY',
  HEALTH_AND_WELLBEING_COACH: 'ANY',
  CARE_COORDINATOR: 'ANY',
  CARE_NAVIGATOR: 'ANY',
} as const;
