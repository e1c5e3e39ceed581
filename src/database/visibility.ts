import { visibleProposals } from '../features/crisis-proposal/crisis-proposal.policy.ts';
import { visibleClaims } from '../features/claim/claim.policy.ts';
import { visibleInvitations } from '../features/invitation/invitation.policy.ts';
import { visibleLocations, visibleOrganisations, visibleServices } from '../features/listing/listing.policy.ts';
import { visibleOwn } from '../features/person/account.policy.ts';
import { visiblePeople, visibleRoles } from '../features/person/person.policy.ts';
import { visiblePulses } from '../features/pulse/pulse.policy.ts';
import { visibleReports } from '../features/problem-report/problem-report.policy.ts';
import { visibleChangeProposals } from '../features/proposal/proposal.policy.ts';
import { visibleInTeam } from '../features/supported-person/supported-person.policy.ts';
import { visibleTeams } from '../features/team/team.policy.ts';
import { visibleDeliveries, visibleWebhooks } from '../features/webhook/webhook.policy.ts';
import type { Viewer } from '../shared/viewer.ts';

/** What a unit of work finds of each entity for a viewer. */
const VISIBLE: Readonly<Record<string, (viewer: Viewer) => object>> = {
  Organisation: visibleOrganisations,
  Service: visibleServices,
  Location: visibleLocations,
  Suspension: everything,
  FrameworkVersion: everything,
  Review: everything,
  ReviewCheck: everything,
  PlanItem: everything,
  ReviewDecision: everything,
  Assurance: everything,
  Evidence: everything,
  OrganisationClaim: visibleClaims,
  ChangeProposal: visibleChangeProposals,
  ProblemReport: visibleReports,
  FreshnessPolicy: everything,
  ConfirmationLink: nothing,
  TaxonomyTerm: everything,
  LexiconEntry: everything,
  LexiconTrial: everything,
  CrisisLine: everything,
  CrisisProposal: visibleProposals,
  Person: visiblePeople,
  Team: visibleTeams,
  RoleAssignment: visibleRoles,
  Invitation: visibleInvitations,
  SignInAccount: visibleOwn,
  SignInSession: visibleOwn,
  ApiKey: visibleOwn,
  Letter: everything,
  SupportedPerson: visibleInTeam,
  Episode: visibleInTeam,
  EpisodeStep: visibleInTeam,
  ActivityEntry: visibleInTeam,
  CaseStudy: visibleInTeam,
  ConnectionRecord: visibleInTeam,
  Shortlist: visibleInTeam,
  ShortlistLink: nothing,
  EpisodeContact: visibleInTeam,
  CaseloadTerms: visibleInTeam,
  Supervision: visibleInTeam,
  SafetyChecklist: visibleInTeam,
  SafetyStep: visibleInTeam,
  ConnectionEvent: visibleInTeam,
  ConnectionAllowance: visibleInTeam,
  Concern: everything,
  AnswerLink: nothing,
  ConnectionAnswer: nothing,
  PulseAnswer: visiblePulses,
  PulseInvitation: nothing,
  Gap: nothing,
  GapEvidence: nothing,
  GapStep: nothing,
  Grant: everything,
  MeasureSitting: visibleInTeam,
  Measurement: visibleInTeam,
  MeasureDefinition: everything,
  DuplicateCandidate: everything,
  DoNotListEntry: everything,
  Redirect: everything,
  ImportRun: everything,
  ImportConflict: everything,
  FeedTerm: everything,
  Webhook: visibleWebhooks,
  WebhookDelivery: visibleDeliveries,
  FeedSchedule: everything,
  SheetMapping: everything,
};

/** The filter behind every find. Without a viewer the ORM throws, so that nothing is shown by an oversight. */
export const visible = {
  // The ORM tells the entity's name last.
  cond: ({ viewer }: { viewer: Viewer }, ...told: unknown[]) => visibleTo(viewer, String(told.at(-1))),
  default: true,
};

function visibleTo(viewer: Viewer, entity: string): object {
  const condition = VISIBLE[entity];
  if (!condition) throw new Error(`Say in visibility.ts who may see ${entity}.`);
  return condition(viewer);
}

function everything(): object {
  return {};
}

/** Found by the secret that opens it, by whoever shows that; else by nobody. */
function nothing(): object {
  return { id: null };
}
