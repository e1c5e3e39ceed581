import { DataloaderType, MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { setWork, ViewerOfChange } from './viewer-of-change.ts';
import { ActivityEntry } from '../features/activity-log/activity-entry.entity.ts';
import { CaseStudy } from '../features/case-study/case-study.entity.ts';
import { CrisisLine } from '../features/crisis-line/crisis-line.entity.ts';
import { CrisisProposal } from '../features/crisis-proposal/crisis-proposal.entity.ts';
import { Evidence } from '../features/evidence/evidence.entity.ts';
import { Concern } from '../features/concern/concern.entity.ts';
import { ConnectionAllowance } from '../features/connection/connection-allowance.entity.ts';
import { ConnectionEvent } from '../features/connection/connection-event.entity.ts';
import { ConnectionRecord } from '../features/connection/connection-record.entity.ts';
import { EpisodeStep } from '../features/episode/episode-step.entity.ts';
import { CaseloadTerms } from '../features/caseload/caseload-terms.entity.ts';
import { Episode } from '../features/episode/episode.entity.ts';
import { PulseAnswer } from '../features/pulse/pulse-answer.entity.ts';
import { PulseInvitation } from '../features/pulse/pulse-invitation.entity.ts';
import { AnswerLink } from '../features/received-connection/answer-link.entity.ts';
import { ConnectionAnswer } from '../features/received-connection/connection-answer.entity.ts';
import { ShortlistLink } from '../features/shortlist/shortlist-link.entity.ts';
import { Shortlist } from '../features/shortlist/shortlist.entity.ts';
import { EpisodeContact } from '../features/episode-contact/episode-contact.entity.ts';
import { SafetyChecklist } from '../features/safety-checklist/safety-checklist.entity.ts';
import { SafetyStep } from '../features/safety-checklist/safety-step.entity.ts';
import { Supervision } from '../features/supervision/supervision.entity.ts';
import { GapEvidence } from '../features/gap/gap-evidence.entity.ts';
import { GapStep } from '../features/gap/gap-step.entity.ts';
import { Gap } from '../features/gap/gap.entity.ts';
import { Grant } from '../features/grant/grant.entity.ts';
import { SupportedPerson } from '../features/supported-person/supported-person.entity.ts';
import { MeasureDefinition } from '../features/measure/measure-definition.entity.ts';
import { MeasureSitting } from '../features/measure/measure-sitting.entity.ts';
import { Measurement } from '../features/measure/measurement.entity.ts';
import { Location } from '../features/location/location.entity.ts';
import { Letter } from '../features/letter/letter.entity.ts';
import { Organisation } from '../features/organisation/organisation.entity.ts';
import { Service } from '../features/service/service.entity.ts';
import { Suspension } from '../features/suspension/suspension.entity.ts';
import { FrameworkVersion } from '../features/framework/framework-version.entity.ts';
import { ConfirmationLink } from '../features/freshness/confirmation-link.entity.ts';
import { LexiconEntry } from '../features/lexicon/lexicon-entry.entity.ts';
import { LexiconTrial } from '../features/lexicon/lexicon-trial.entity.ts';
import { FreshnessPolicy } from '../features/freshness/freshness-policy.entity.ts';
import { DoNotListEntry } from '../features/do-not-list/do-not-list-entry.entity.ts';
import { DuplicateCandidate } from '../features/duplicate/duplicate-candidate.entity.ts';
import { Redirect } from '../features/merge/redirect.entity.ts';
import { FeedSchedule } from '../features/feed-schedule/feed-schedule.entity.ts';
import { FeedTerm } from '../features/feed-term/feed-term.entity.ts';
import { SheetMapping } from '../features/sheet-mapping/sheet-mapping.entity.ts';
import { ImportConflict } from '../features/import-conflict/import-conflict.entity.ts';
import { ImportRun } from '../features/import-run/import-run.entity.ts';
import { Invitation } from '../features/invitation/invitation.entity.ts';
import { ApiKey } from '../features/person/api-key.entity.ts';
import { Person } from '../features/person/person.entity.ts';
import { SignInAccount } from '../features/person/sign-in-account.entity.ts';
import { SignInSession } from '../features/person/sign-in-session.entity.ts';
import { PlanItem } from '../features/review/plan-item.entity.ts';
import { ReviewCheck } from '../features/review/review-check.entity.ts';
import { ReviewDecision } from '../features/review/review-decision.entity.ts';
import { Review } from '../features/review/review.entity.ts';
import { RoleAssignment } from '../features/role/role-assignment.entity.ts';
import { Assurance } from '../features/standing/assurance.entity.ts';
import { Team } from '../features/team/team.entity.ts';
import { TaxonomyTerm } from '../features/taxonomy/taxonomy-term.entity.ts';
import { OrganisationClaim } from '../features/claim/organisation-claim.entity.ts';
import { ChangeProposal } from '../features/proposal/change-proposal.entity.ts';
import { ProblemReport } from '../features/problem-report/problem-report.entity.ts';
import { WebhookDelivery } from '../features/webhook/webhook-delivery.entity.ts';
import { Webhook } from '../features/webhook/webhook.entity.ts';
import { migrations } from './migrations/migrations.ts';
import { visible } from './visibility.ts';
import { notActing } from '../policy/acting.ts';
import { systemViewer } from '../shared/viewer.ts';

const catalogue = [
  Organisation,
  Location,
  Service,
  TaxonomyTerm,
  LexiconEntry,
  LexiconTrial,
  CrisisLine,
  CrisisProposal,
];
const assurance = [Suspension, FrameworkVersion, Review, ReviewCheck, PlanItem, ReviewDecision, Assurance, Evidence];
const upkeep = [OrganisationClaim, ChangeProposal, ProblemReport];
const freshness = [FreshnessPolicy, ConfirmationLink];
const twins = [DuplicateCandidate, DoNotListEntry, Redirect];
const people = [Person, Team, RoleAssignment, Invitation, SignInAccount, SignInSession, ApiKey, Letter];
const handover = [Shortlist, ShortlistLink, AnswerLink, ConnectionAnswer, PulseAnswer, PulseInvitation];
const measures = [MeasureSitting, Measurement, MeasureDefinition];
const caseload = [EpisodeContact, CaseloadTerms, Supervision, SafetyChecklist, SafetyStep];
const care = [SupportedPerson, Episode, EpisodeStep, ConnectionRecord, ConnectionEvent, ConnectionAllowance, Concern];
const activity = [ActivityEntry, CaseStudy];
const gaps = [Gap, GapEvidence, GapStep, Grant];
const feeds = [ImportRun, ImportConflict, FeedTerm, FeedSchedule, SheetMapping];
const partners = [Webhook, WebhookDelivery];

/** PostgreSQL schemas that are not the ORM's: places, the change record, search bookkeeping, queues. */
const FOREIGN_SCHEMAS = [
  'place',
  'impact',
  'provision',
  'search',
  'changes',
  'register',
  'history',
  'audit',
  'shell',
  'post',
  'chase',
  'freshness',
  'duplicate',
  'feed',
  'graphile_worker',
];

/** Tables of the schema `auth`, as the sign-in library wants them; a test of its own compares them. */
const TABLES_OF_LIBRARY = ['account', 'session', 'verification', 'two_factor', 'rate_limit', 'attempt'];

/** Tables that triggers keep, of which entities need not know. */
const KEPT_BY_TRIGGERS = ['organisation_identifier', 'withdrawal'];

/** Tables that statements of ours keep. */
const KEPT_BY_STATEMENTS = ['receiving_code', 'acknowledgement', 'gap_follower'];

export type Orm = MikroORM<PostgreSqlDriver>;

export function connectOrm(connection: pg.PoolConfig, poolSize = 10): Promise<Orm> {
  return MikroORM.init<PostgreSqlDriver>({
    driver: PostgreSqlDriver,
    entities: [
      ...catalogue,
      ...assurance,
      ...freshness,
      ...upkeep,
      ...twins,
      ...people,
      ...care,
      ...activity,
      ...measures,
      ...caseload,
      ...handover,
      ...gaps,
      ...feeds,
      ...partners,
    ],
    namingStrategy: UnderscoreNamingStrategy,
    dbName: connection.database ?? 'linkwell',
    driverOptions: connection,
    pool: { min: 0, max: poolSize },
    dataloader: DataloaderType.ALL,
    forceUtcTimezone: true,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true, tableName: 'migration' },
    schemaGenerator: {
      ignoreSchema: FOREIGN_SCHEMAS,
      skipTables: [...TABLES_OF_LIBRARY, ...KEPT_BY_TRIGGERS, ...KEPT_BY_STATEMENTS],
    },
    subscribers: [new ViewerOfChange()],
    filters: { visible },
    // A reference to something hidden stays a reference; only what is found goes through the filter.
    autoJoinRefsForFilters: false,
    debug: false,
  });
}

/** A unit of work for a program of ours, which sees all. */
export function unitFor(orm: Orm, task: string): Orm['em'] {
  const em = orm.em.fork();
  setWork(em, { viewer: systemViewer(task), acting: notActing(), requestId: null });
  return em;
}
