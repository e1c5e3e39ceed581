import { CONNECTION_RULES } from './connection-rules.ts';

/** Who holds a caseload, and works with the people whom a team supports. */
const HOLDING = {
  by: { LINK_WORKER: 'OWN', HEALTH_AND_WELLBEING_COACH: 'OWN', CARE_COORDINATOR: 'OWN' },
  key: null,
} as const;

/** They and whoever looks after them, who sees that it is done, and never the story. */
const CARING = { by: { SUPERVISOR: 'OWN', ...HOLDING.by }, key: null } as const;
const SUPERVISING = { by: { SUPERVISOR: 'OWN' }, key: null } as const;

/**
 * Who may do what with people whom a team supports: rows of the table of rules. Each is for the team alone; nobody outside it
 * may, no administrator and no program.
 */
export const CARE_RULES = {
  episode: CARING,
  episodes: CARING,
  'Episode.goals': HOLDING,
  'Episode.referralSourceWords': HOLDING,
  openEpisode: HOLDING,
  recordResponse: HOLDING,
  takeBackResponse: HOLDING,
  markCodeEntered: { by: { LINK_WORKER: 'OWN' }, key: null },
  setGoals: HOLDING,
  setReview: HOLDING,
  correctEpisode: HOLDING,
  closeEpisode: HOLDING,
  reopenEpisode: HOLDING,
  reassignEpisode: CARING,
  recordContact: HOLDING,
  correctContact: HOLDING,
  removeContact: HOLDING,
  episodeContacts: CARING,
  'EpisodeContact.note': HOLDING,
  caseload: CARING,
  setWorkingHours: SUPERVISING,
  setCaseloadCeiling: SUPERVISING,
  supervisions: CARING,
  recordSupervision: CARING,
  removeSupervision: CARING,
  openSafetyChecklist: CARING,
  openSafetyChecklists: CARING,
  safetyChecklist: CARING,
  recordSafetyStep: CARING,
  closeSafetyChecklist: CARING,
  activityLog: CARING,
  logActivity: HOLDING,
  correctActivity: HOLDING,
  removeActivity: CARING,
  caseStudies: CARING,
  addCaseStudy: HOLDING,
  correctCaseStudy: HOLDING,
  removeCaseStudy: CARING,
  ...CONNECTION_RULES,
} as const;
