/** Who works with people, and keeps what these answer about themselves. No supervisor reads that, and no program. */
const MEASURING = {
  by: { LINK_WORKER: 'OWN', HEALTH_AND_WELLBEING_COACH: 'OWN', CARE_COORDINATOR: 'OWN' },
  key: null,
} as const;
const DEFINING = { by: { ADMINISTRATOR: 'ANY' }, key: null } as const;

/** Rows of the table of rules about measures. */
export const MEASURE_RULES = {
  measures: {
    by: {
      ADMINISTRATOR: 'ANY',
      COMMISSIONER: 'ANY',
      SUPERVISOR: 'ANY',
      LINK_WORKER: 'ANY',
      HEALTH_AND_WELLBEING_COACH: 'ANY',
      CARE_COORDINATOR: 'ANY',
    },
    key: null,
  },
  'Episode.measures': MEASURING,
  recordMeasure: MEASURING,
  removeMeasures: MEASURING,
  defineMeasure: DEFINING,
  retireMeasure: DEFINING,
} as const;
