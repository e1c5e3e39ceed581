import 'reflect-metadata';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AuditEventResolver } from '../features/audit/audit-event.resolver.ts';
import { ChangeQueueResolver } from '../features/change-queue/change-queue.resolver.ts';
import { ClaimCommandsResolver } from '../features/claim/claim-commands.resolver.ts';
import { ClaimPayloadResolver, ClaimResolver } from '../features/claim/claim.resolver.ts';
import { CrisisLineResolver } from '../features/crisis-line/crisis-line.resolver.ts';
import {
  CrisisProposalCommandsResolver,
  CrisisProposalPayloadResolver,
} from '../features/crisis-proposal/crisis-proposal-commands.resolver.ts';
import { CrisisProposalResolver, CrisisTaskResolver } from '../features/crisis-proposal/crisis-proposal.resolver.ts';
import { EvidenceResolver } from '../features/evidence/evidence.resolver.ts';
import { ConfirmationResolver } from '../features/freshness/confirmation.resolver.ts';
import { FreshnessPolicyResolver } from '../features/freshness/freshness-policy.resolver.ts';
import { MyListingResolver } from '../features/my-listing/my-listing.resolver.ts';
import { HistoryResolver } from '../features/history/history.resolver.ts';
import { DoNotListResolver } from '../features/do-not-list/do-not-list.resolver.ts';
import { DuplicateResolver } from '../features/duplicate/duplicate.resolver.ts';
import { ImpactResolver } from '../features/impact/impact.resolver.ts';
import { InvitationCommandsResolver } from '../features/invitation/invitation-commands.resolver.ts';
import { InvitationResolver } from '../features/invitation/invitation.resolver.ts';
import { LetterResolver } from '../features/letter/letter.resolver.ts';
import { LocationCommandsResolver, LocationPayloadResolver } from '../features/location/location-commands.resolver.ts';
import { LocationResolver } from '../features/location/location.resolver.ts';
import { MeasureCommandsResolver } from '../features/measure/measure-commands.resolver.ts';
import {
  MeasureResolver,
  MeasureSittingResolver,
  MeasuresOfEpisodeResolver,
} from '../features/measure/measure.resolver.ts';
import { MergeResolver } from '../features/merge/merge.resolver.ts';
import { OrganisationCommandsResolver } from '../features/organisation/organisation-commands.resolver.ts';
import { OrganisationResolver } from '../features/organisation/organisation.resolver.ts';
import { AreaResolver } from '../features/place/area.resolver.ts';
import { PlaceResolver } from '../features/place/place.resolver.ts';
import { ProblemReportResolver } from '../features/problem-report/problem-report.resolver.ts';
import { ProposalCommandsResolver } from '../features/proposal/proposal-commands.resolver.ts';
import { ProposalPayloadResolver, ProposalResolver } from '../features/proposal/proposal.resolver.ts';
import {
  CostResolver,
  EligibilityResolver,
  SessionExceptionResolver,
  SessionResolver,
} from '../features/service/service-details.resolver.ts';
import { AssuranceQueueResolver } from '../features/review/assurance-queue.resolver.ts';
import { FrameworkCommandsResolver, FrameworkResolver } from '../features/framework/framework.resolver.ts';
import {
  ReopenedOfLocationResolver,
  ReopenedOfOrganisationResolver,
  ReopenedOfServiceResolver,
} from '../features/review/reopened.resolver.ts';
import { ReviewCommandsResolver, ReviewPayloadResolver } from '../features/review/review-commands.resolver.ts';
import {
  AssuranceResolver,
  ReviewCheckResolver,
  ReviewDecisionResolver,
  ReviewFieldsResolver,
  ServiceAssuranceResolver,
} from '../features/review/review-fields.resolver.ts';
import { AccountCommandsResolver } from '../features/person/account-commands.resolver.ts';
import { MeResolver, SignInSessionResolver } from '../features/person/me.resolver.ts';
import { PersonCommandsResolver } from '../features/person/person-commands.resolver.ts';
import { PersonResolver } from '../features/person/person.resolver.ts';
import { ReferabilityResolver } from '../features/referability/referability.resolver.ts';
import { RoleCommandsResolver } from '../features/role/role-commands.resolver.ts';
import { RoleResolver } from '../features/role/role.resolver.ts';
import { ServiceCommandsResolver } from '../features/service/service-commands.resolver.ts';
import { ServiceFieldsResolver } from '../features/service/service-fields.resolver.ts';
import { ServiceTimesResolver } from '../features/service/service-times.resolver.ts';
import { ServiceResolver } from '../features/service/service.resolver.ts';
import { SupportedPersonCommandsResolver } from '../features/supported-person/supported-person-commands.resolver.ts';
import { CloseFactsResolver } from '../features/supported-person/close-facts.resolver.ts';
import { SupportedPersonResolver } from '../features/supported-person/supported-person.resolver.ts';
import { SuspensionCommandsResolver } from '../features/suspension/suspension-commands.resolver.ts';
import {
  SuspensionOfOrganisationResolver,
  SuspensionOfServiceResolver,
  SuspensionResolver,
} from '../features/suspension/suspension.resolver.ts';
import { TeamCommandsResolver } from '../features/team/team-commands.resolver.ts';
import { TeamResolver } from '../features/team/team.resolver.ts';
import { TaxonomyResolver } from '../features/taxonomy/taxonomy.resolver.ts';
import { SEARCH_RESOLVERS } from './search-resolvers.ts';
import { CARE_RESOLVERS } from './care-resolvers.ts';
import { resolveDirectly } from './direct-resolvers.ts';
import { EXCHANGE_RESOLVERS } from './exchange-resolvers.ts';
import { HANDOVER_RESOLVERS } from './handover-resolvers.ts';
import { Instant } from './instant.ts';
import { LEXICON_RESOLVERS } from './lexicon-resolvers.ts';
import { NodeResolver } from './node.resolver.ts';
import { PROVISION_RESOLVERS } from './provision-resolvers.ts';

/** Whatever answers a query or a mutation, or a field that is worked out: add yours here. */
const RESOLVERS = [
  NodeResolver,
  TaxonomyResolver,
  OrganisationResolver,
  OrganisationCommandsResolver,
  CrisisLineResolver,
  CrisisTaskResolver,
  CrisisProposalResolver,
  CrisisProposalCommandsResolver,
  CrisisProposalPayloadResolver,
  LocationResolver,
  LocationCommandsResolver,
  LocationPayloadResolver,
  PlaceResolver,
  AreaResolver,
  ServiceResolver,
  ServiceCommandsResolver,
  ServiceFieldsResolver,
  ServiceTimesResolver,
  ReferabilityResolver,
  SuspensionResolver,
  SuspensionOfServiceResolver,
  SuspensionOfOrganisationResolver,
  SuspensionCommandsResolver,
  EligibilityResolver,
  CostResolver,
  SessionResolver,
  SessionExceptionResolver,
  FrameworkResolver,
  FrameworkCommandsResolver,
  ReviewCommandsResolver,
  ReviewPayloadResolver,
  ReviewFieldsResolver,
  ReviewCheckResolver,
  ReviewDecisionResolver,
  ServiceAssuranceResolver,
  AssuranceResolver,
  AssuranceQueueResolver,
  ReopenedOfServiceResolver,
  ReopenedOfOrganisationResolver,
  ReopenedOfLocationResolver,
  ...SEARCH_RESOLVERS,
  ClaimResolver,
  ClaimCommandsResolver,
  ClaimPayloadResolver,
  ProposalResolver,
  ProposalCommandsResolver,
  ProposalPayloadResolver,
  ProblemReportResolver,
  ChangeQueueResolver,
  ImpactResolver,
  InvitationResolver,
  InvitationCommandsResolver,
  MeResolver,
  SignInSessionResolver,
  AccountCommandsResolver,
  PersonResolver,
  PersonCommandsResolver,
  RoleResolver,
  RoleCommandsResolver,
  LetterResolver,
  TeamResolver,
  TeamCommandsResolver,
  CloseFactsResolver,
  SupportedPersonResolver,
  MeasureResolver,
  MeasureSittingResolver,
  MeasuresOfEpisodeResolver,
  MeasureCommandsResolver,
  SupportedPersonCommandsResolver,
  EvidenceResolver,
  HistoryResolver,
  FreshnessPolicyResolver,
  ConfirmationResolver,
  MyListingResolver,
  AuditEventResolver,
  DuplicateResolver,
  DoNotListResolver,
  MergeResolver,
  ...HANDOVER_RESOLVERS,
  ...CARE_RESOLVERS,
  ...EXCHANGE_RESOLVERS,
  ...LEXICON_RESOLVERS,
  ...PROVISION_RESOLVERS,
] as const;

/** The whole API. Inputs are checked by the rules of each feature, so that every door gives the same problems. */
export async function createSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: RESOLVERS,
    scalarsMap: [{ type: Date, scalar: Instant }],
    validate: false,
    // Apollo checks the schema again, as does every test of it: introspecting it once more makes each start slower.
    skipCheck: true,
  });
  describe(schema.getQueryType(), 'What can be read. The catalogue needs no signing in; people, roles and teams do.');
  describe(schema.getMutationType(), 'What can be changed, each by those who may.');
  resolveDirectly(schema);
  return schema;
}

function describe(type: GraphQLObjectType | null | undefined, words: string): void {
  if (type) type.description = words;
}
