import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/**
 * Supported people, their episodes and their connections. No name, no date of birth, no address: DOMAIN, section 6. The log
 * holds ids and names of fields of them. Whoever is deleted takes everything of theirs along.
 */
export class Migration0025Connections extends Migration {
  override up(): void {
    this.supportedPeople();
    this.episodes();
    this.connections();
    const audited = [
      { table: 'supported_person', subject: 'supported_person', concerns: ['team_id'], idle: ['last_active_on'] },
      { table: 'episode', subject: 'episode', concerns: ['person_id', 'team_id'] },
      { table: 'connection', subject: 'connection', concerns: ['person_id', 'team_id'] },
    ];
    for (const table of audited) for (const trigger of auditTriggers(table)) this.addSql(trigger);
  }

  private supportedPeople(): void {
    this.addSql(`create table supported_person (
      id uuid primary key,
      version int not null default 1,
      team_id uuid not null constraint supported_person_team_id_foreign references team (id),
      case_code text not null,
      reference_hmac text null,
      reference_key_id text null,
      age_band text not null,
      gender text null,
      ethnic_group text null,
      populations text[] not null default '{}',
      local_authority text null,
      icb text null,
      nation text null,
      deprivation_decile int null check (deprivation_decile between 1 and 10),
      catchment text[] not null default '{}',
      registered_by uuid not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      last_active_on date not null,
      check ((reference_hmac is null) = (reference_key_id is null))
    )`);
    this.addSql('create unique index supported_person_case_code_unique on supported_person (case_code)');
    this.addSql(`create unique index supported_person_reference_unique
      on supported_person (team_id, reference_key_id, reference_hmac) where reference_hmac is not null`);
    this.addSql('create index supported_person_team_id_index on supported_person (team_id, id)');
    this.addSql('create index supported_person_last_active_on_index on supported_person (last_active_on)');
  }

  private episodes(): void {
    this.addSql(`create table episode (
      id uuid primary key,
      version int not null default 1,
      person_id uuid not null constraint episode_person_id_foreign references supported_person (id) on delete cascade,
      team_id uuid not null constraint episode_team_id_foreign references team (id),
      held_by_id uuid not null constraint episode_held_by_id_foreign references person (id),
      referral_source text not null,
      referral_source_words text null,
      referred_on date not null,
      needs text[] not null default '{}',
      populations text[] not null default '{}',
      goals jsonb not null default '[]',
      response text null,
      responded_on date null,
      review_on date null,
      closed_on date null,
      closing_reason text null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      check ((response is null) = (responded_on is null)),
      check ((closed_on is null) = (closing_reason is null))
    )`);
    this.addSql('create index episode_person_id_index on episode (person_id, id)');
    this.addSql('create index episode_team_id_index on episode (team_id, id)');
    this.addSql('create index episode_held_by_id_index on episode (held_by_id, referred_on)');
  }

  private connections(): void {
    this.addSql(`create table connection (
      id uuid primary key,
      version int not null default 1,
      person_id uuid not null constraint connection_person_id_foreign references supported_person (id) on delete cascade,
      episode_id uuid null constraint connection_episode_id_foreign references episode (id) on delete cascade,
      team_id uuid not null constraint connection_team_id_foreign references team (id),
      held_by uuid not null,
      service_id uuid null constraint connection_service_id_foreign references service (id) on delete set null,
      organisation_id uuid not null constraint connection_organisation_id_foreign references organisation (id),
      kind text not null,
      state text not null,
      outcome text null,
      service_name text not null,
      organisation_name text not null,
      service_version int not null,
      standing text not null,
      override_reason text null,
      overridden_by uuid null,
      need text null,
      populations text[] not null default '{}',
      local_authority text null,
      icb text null,
      referral_source text null,
      made_on date null,
      sent_on date null,
      received_on date null,
      started_on date null,
      sustained_on date null,
      ended_on date null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      check ((made_on is null) = (state = 'PLANNED'))
    )`);
    this.addSql('create index connection_person_id_index on connection (person_id, id)');
    this.addSql('create index connection_episode_id_index on connection (episode_id)');
    this.addSql('create index connection_team_id_index on connection (team_id, id)');
    this.addSql('create index connection_service_id_index on connection (service_id)');
    this.addSql('create index connection_organisation_id_index on connection (organisation_id)');
  }
}
