import type { KeyScope, Role } from '../shared/role.ts';
import { HANDOVER_RULES } from './handover-rules.ts';
import { CARE_RULES } from './care-rules.ts';
import { EXCHANGE_RULES } from './exchange-rules.ts';
import { GAP_RULES } from './gap-rules.ts';
import { LEXICON_RULES } from './lexicon-rules.ts';
import { PROVISION_RULES } from './provision-rules.ts';
import { COLLEAGUES, SENDING } from './team-roles.ts';
import { SUPPORTED_PEOPLE_RULES } from './supported-people-rules.ts';

/** How far a role reaches: to everything of the kind, or only to what is in a scope in which the role is held. */
export type Reach = 'ANY' | 'OWN';

export interface Rule {
  /** Roles that may do it. A role that is not named may not. */
  readonly by: Readonly<Partial<Record<Role, Reach>>>;
  /** True where everybody who is signed in may do it with what is their own: their sessions, their keys, leaving a role. */
  readonly oneself?: boolean;
  /** What an API key must be for; null where only a person may: roles and teams are changed by people with a second factor. */
  readonly key: KeyScope | null;
}

const KEEPING = { by: { ADMINISTRATOR: 'ANY', LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' } as const;

/** Who looks at what others say of listings: editors of their own, assurers of those in their area. */
const OVERSEEING = { ADMINISTRATOR: 'ANY', ASSURER: 'OWN' } as const;
const REVIEWING = { ...OVERSEEING, LISTING_EDITOR: 'OWN' } as const;
/** Keeping the directory clean: everywhere, or in the area for which one assesses. */
const TIDYING = { by: { ADMINISTRATOR: 'ANY', ASSURER: 'OWN' }, key: 'LISTINGS' } as const;

/** Who looks at whether groups are safe. */
const ASSURING = { ADMINISTRATOR: 'ANY', ASSURER: 'OWN' } as const;

/** Who looks after people: which roles each of them may give and take is in grants.ts. */
const LOOKING_AFTER = { ADMINISTRATOR: 'ANY', SUPERVISOR: 'OWN', LISTING_EDITOR: 'OWN' } as const;
const TEAM_ROOM = { by: { ADMINISTRATOR: 'ANY', ...COLLEAGUES }, key: 'PEOPLE' } as const;
const PRIVATE_TO_PERSON = { by: { ADMINISTRATOR: 'ANY', SUPERVISOR: 'OWN' }, oneself: true, key: 'PEOPLE' } as const;

/** Letters tell of people, and no program needs them. */
const LETTERS = { by: { ADMINISTRATOR: 'ANY' }, key: null } as const;
/** Only an assurer's decision raises a standing, and no administrator's or program's. */
const ASSESSING = { by: { ASSURER: 'OWN' }, key: null } as const;

/** Everybody who works for the partnership, wherever: told why something may not be used. */
const STAFF = { ...SENDING, ADMINISTRATOR: 'ANY', ASSURER: 'ANY', COMMISSIONER: 'ANY' } as const;

/** What everybody does with their own alone, and no program for them. */
const OWN_AFFAIR = { by: {}, oneself: true, key: null } as const;

/** Who tells that a crisis line has changed, or is still right. A second person decides, and signs in for it: no key may. */
const KEEPING_CRISIS_LINES = {
  by: { ADMINISTRATOR: 'ANY', ASSURER: 'ANY', SUPERVISOR: 'ANY', LINK_WORKER: 'ANY' },
  key: 'LISTINGS',
} as const;
const DECIDING_CRISIS_LINES = { by: { ADMINISTRATOR: 'ANY', ASSURER: 'ANY' }, key: null } as const;

/**
 * Who may do what. Every query, mutation and field that is not public has a row; what has none does not build. Queries and
 * mutations go by their names in the schema, fields by `Type.field`.
 */
export const RULES = {
  createOrganisation: { by: { ADMINISTRATOR: 'ANY' }, key: 'LISTINGS' },
  updateOrganisation: KEEPING,
  archiveOrganisation: KEEPING,
  restoreOrganisation: KEEPING,
  restoreOrganisationVersion: KEEPING,
  createService: KEEPING,
  updateService: KEEPING,
  archiveService: KEEPING,
  restoreService: KEEPING,
  restoreServiceVersion: KEEPING,
  createLocation: KEEPING,
  updateLocation: KEEPING,
  archiveLocation: KEEPING,
  crisisLineQueue: KEEPING_CRISIS_LINES,
  crisisLineProposals: { ...KEEPING_CRISIS_LINES, oneself: true },
  proposeCrisisLine: KEEPING_CRISIS_LINES,
  proposeCrisisLineChange: KEEPING_CRISIS_LINES,
  confirmCrisisLineFacts: KEEPING_CRISIS_LINES,
  approveCrisisLineProposal: DECIDING_CRISIS_LINES,
  rejectCrisisLineProposal: DECIDING_CRISIS_LINES,
  withdrawCrisisLineProposal: { by: {}, oneself: true, key: 'LISTINGS' },
  claimOrganisation: OWN_AFFAIR,
  myClaims: OWN_AFFAIR,
  organisationClaims: { by: REVIEWING, key: null },
  approveClaim: { by: REVIEWING, key: null },
  denyClaim: { by: OVERSEEING, key: null },
  revokeClaim: { by: OVERSEEING, key: null },
  proposeChange: { by: {}, oneself: true, key: 'LISTINGS' },
  myProposals: { by: {}, oneself: true, key: 'LISTINGS' },
  changeProposal: { by: REVIEWING, key: null },
  reviewProposal: { by: REVIEWING, key: null },
  closeReport: { by: REVIEWING, key: null },
  changeQueue: { by: REVIEWING, key: null },
  confirmListing: KEEPING,
  verifyService: { by: { ...SENDING, ADMINISTRATOR: 'ANY', ASSURER: 'OWN' }, key: 'LISTINGS' },
  myListings: { by: { LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' },
  freshnessPolicies: { by: { ADMINISTRATOR: 'ANY', ASSURER: 'ANY' }, key: 'LISTINGS' },
  setFreshnessPolicy: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  removeFreshnessPolicy: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  duplicateCandidates: TIDYING,
  dismissDuplicate: TIDYING,
  mergeOrganisations: TIDYING,
  mergeServices: TIDYING,
  doNotList: TIDYING,
  addToDoNotList: TIDYING,
  removeFromDoNotList: TIDYING,
  createApiKey: OWN_AFFAIR,
  revokeApiKey: OWN_AFFAIR,
  endSession: OWN_AFFAIR,
  endOtherSessions: OWN_AFFAIR,
  people: { by: LOOKING_AFTER, key: 'PEOPLE' },
  person: { by: { ...LOOKING_AFTER, ...COLLEAGUES }, oneself: true, key: 'PEOPLE' },
  'Person.email': PRIVATE_TO_PERSON,
  'Person.suspendedAt': PRIVATE_TO_PERSON,
  suspendPerson: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  reinstatePerson: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  assignRole: { by: LOOKING_AFTER, key: null },
  removeRole: { by: LOOKING_AFTER, oneself: true, key: null },
  invitations: { by: LOOKING_AFTER, key: 'PEOPLE' },
  invitePerson: { by: LOOKING_AFTER, key: null },
  revokeInvitation: { by: LOOKING_AFTER, key: null },
  teams: TEAM_ROOM,
  team: TEAM_ROOM,
  createTeam: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  updateTeam: { by: { ADMINISTRATOR: 'ANY', SUPERVISOR: 'OWN' }, key: null },
  archiveTeam: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  ...CARE_RULES,
  ...EXCHANGE_RULES,
  ...GAP_RULES,
  ...LEXICON_RULES,
  ...PROVISION_RULES,
  ...SUPPORTED_PEOPLE_RULES,
  submitEvidence: KEEPING,
  withdrawEvidence: KEEPING,
  evidence: { by: { ...ASSURING, LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' },
  returnEvidence: { by: ASSURING, key: null },
  removeEvidence: { by: ASSURING, key: null },
  suspendOrganisation: { by: ASSURING, key: null },
  suspendService: { by: ASSURING, key: null },
  liftSuspension: { by: ASSURING, key: null },
  suspension: { by: { ...STAFF, LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' },
  suspensions: { by: { ADMINISTRATOR: 'ANY', ASSURER: 'ANY', SUPERVISOR: 'ANY' }, key: 'LISTINGS' },
  startReview: ASSESSING,
  recordCheck: ASSESSING,
  concludeReview: ASSESSING,
  recordRegisterCheck: ASSESSING,
  completePlanItem: ASSESSING,
  setTier: ASSESSING,
  'Assurance.detail': { by: { ADMINISTRATOR: 'ANY', ASSURER: 'OWN', LISTING_EDITOR: 'OWN' }, key: 'LISTINGS' },
  assuranceQueue: { by: { ADMINISTRATOR: 'ANY', ASSURER: 'OWN' }, key: null },
  draftFramework: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  editFrameworkDraft: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  publishFramework: { by: { ADMINISTRATOR: 'ANY' }, key: null },
  impact: { by: { ADMINISTRATOR: 'ANY', COMMISSIONER: 'OWN', ...COLLEAGUES, LISTING_EDITOR: 'OWN' }, key: null },
  impactPeriods: { by: { ...SENDING, ADMINISTRATOR: 'ANY', COMMISSIONER: 'ANY', LISTING_EDITOR: 'ANY' }, key: null },
  history: KEEPING,
  deadLetters: LETTERS,
  retryLetter: LETTERS,
  discardLetter: LETTERS,
  letters: LETTERS,
  ...HANDOVER_RULES,
  auditEvents: { by: { ADMINISTRATOR: 'ANY' }, key: 'AUDIT' },
} as const satisfies Record<string, Rule>;

export type Operation = keyof typeof RULES;

/** Every row, for whoever walks the table. */
export const rules: Readonly<Record<string, Rule>> = RULES;

/** Queries that anybody may ask, without signing in. What they show of each thing is decided by what is published. */
export const PUBLIC_QUERIES = [
  'node',
  'me',
  'taxonomyTerms',
  'organisation',
  'organisations',
  'service',
  'services',
  'changes',
  'crisisLines',
  'frameworks',
  'place',
  'area',
  'areas',
  'searchServices',
  'searchOrganisations',
  'suggest',
] as const;

/** Mutations that need no signing in; each carries a proof of its own, such as the code of an invitation. */
export const OPEN_MUTATIONS: readonly string[] = ['acceptInvitation', 'reportProblem', 'stopLetters', 'resumeLetters'];
