import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { PUBLIC_QUERIES, rules } from '../../src/policy/table.ts';
import { createSchema } from '../../src/graphql/schema.ts';

/** What tells of people and of what they did, and what groups show to assurers alone. */
const PRIVATE = [
  'ActivityEntry',
  'ApiKey',
  'AreaProfile',
  'AssuranceTask',
  'AuditEvent',
  'CaseStudy',
  'Caseload',
  'ChangeProposal',
  'ChangeQueueItem',
  'ConnectionEvent',
  'ConnectionRecord',
  'CrisisLineProposal',
  'CrisisLineTask',
  'DeadLetter',
  'Denials',
  'DoNotListEntry',
  'DuplicateCandidate',
  'Episode',
  'EpisodeContact',
  'Evidence',
  'FeedSchedule',
  'FeedTerm',
  'SheetColumn',
  'SheetConstant',
  'SheetMapping',
  'SheetReading',
  'FreshnessPolicy',
  'Gap',
  'Grant',
  'GrantToMatch',
  'HelpableOrganisation',
  'HistoryEntry',
  'ImpactCell',
  'ImpactPeriod',
  'ImportConflict',
  'ImportRun',
  'Improvements',
  'IncomingReferral',
  'Invitation',
  'LiftableService',
  'LexiconEntry',
  'LexiconPreview',
  'LexiconTrial',
  'Me',
  'Measure',
  'Money',
  'MyListing',
  'NotSeenListing',
  'OrganisationClaim',
  'Person',
  'PersonExport',
  'ProblemReport',
  'ProvisionArea',
  'ProvisionByNeed',
  'ProvisionDenials',
  'ProvisionEquity',
  'ProvisionGap',
  'ProvisionImprovements',
  'ProvisionTrend',
  'Pulse',
  'PulseReport',
  'RoleAssignment',
  'SafetyChecklist',
  'Shortlist',
  'SignInSession',
  'Supervision',
  'Supply',
  'SupportedPerson',
  'Team',
  'UnansweredReferral',
  'Webhook',
  'WebhookDelivery',
  'WithdrawnConnectionRecord',
  'WrittenLetter',
];

/** Parts of those. */
const PARTS = [
  'AreaTrendPoint',
  'CodeToEnter',
  'CrisisFactToCheck',
  'CrisisProposalField',
  'DenialReason',
  'EnteredCode',
  'EpisodeMeasures',
  'FieldChange',
  'FieldProvenance',
  'FieldSaying',
  'GapEvidence',
  'GapPart',
  'GapReason',
  'GapStep',
  'Goal',
  'GoalCounts',
  'GrantSuggestion',
  'HelpableService',
  'LexiconPreviewMeasures',
  'LexiconPreviewPlace',
  'LexiconPreviewQuery',
  'OtherMoney',
  'ImpactPulse',
  'OverdueReview',
  'ImpactChange',
  'ImpactReason',
  'ImportChange',
  'ImportRecord',
  'ImportRemark',
  'ImprovedNeed',
  'MeasureChange',
  'MeasureScore',
  'MeasureSitting',
  'Practice',
  'ProposedField',
  'ProvisionAccess',
  'ProvisionEquityGroup',
  'ProvisionEquityNeed',
  'ProvisionMeasure',
  'ProvisionOpening',
  'ProvisionSearchFilter',
  'ProvisionTrendPoint',
  'PulseCapacity',
  'PulseReason',
  'PulseShare',
  'ReceiverAnswer',
  'SafetyStep',
  'ShortlistItem',
  'ShownSum',
  'SupplyMeasure',
  'TimelineEntry',
  'TurnedAway',
  'WorkContact',
  'WorkerCaseload',
];

/** `me` shows oneself, and `node` what its own loaders let through; tests of their own try both. */
const OWN_DECISION = ['me', 'node'];

let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await createSchema();
});

/** All object types that can be reached from these queries. */
function reachedFrom(queries: readonly string[]): Set<string> {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const reached = new Set<string>();
  const waiting = queries.map((name) => getNamedType(fields[name]?.type)?.name ?? '');
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = schema.getType(name);
    if (!isObjectType(type) || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...Object.values(type.getFields()).map((field) => getNamedType(field.type).name));
  }
  return reached;
}

describe('what is private', () => {
  it('is not to be had through any field of what is public', () => {
    const open = reachedFrom(PUBLIC_QUERIES.filter((name) => !OWN_DECISION.includes(name)));

    expect(open).toContain('Service');
    expect(PRIVATE.filter((name) => open.has(name))).toEqual([]);
  });

  it('is named here: whatever only a guarded query shows', () => {
    const open = reachedFrom(PUBLIC_QUERIES.filter((name) => !OWN_DECISION.includes(name)));
    const guarded = [...reachedFrom([...Object.keys(rules), 'me'])].filter((name) => !open.has(name));
    const things = guarded.filter((name) => !/(Connection|Edge)$/.test(name));

    expect(things.sort()).toEqual([...PRIVATE, ...PARTS].sort());
  });
});
