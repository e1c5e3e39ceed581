import { Migration } from '@mikro-orm/migrations';

const SHARED_COLUMNS = `
  source text null,
  source_id text null,
  fetched_at timestamptz null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  published_at timestamptz null,
  archived_at timestamptz null,
  archive_reason text null`;

/** Organisations, locations, services and the three vocabularies. */
export class Migration0001Catalogue extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create extension if not exists unaccent');
    this.addSql(`create table organisation (
      id uuid primary key,
      version int not null default 1,
      name jsonb not null,
      alternative_names text[] not null default '{}',
      kind text not null,
      description jsonb null,
      identifiers text[] not null default '{}',
      contacts jsonb not null default '[]',
      links jsonb not null default '[]',
      verified_on date null,
      verified_by text null,
      ${SHARED_COLUMNS}
    )`);
    this.addSql(`create table location (
      id uuid primary key,
      version int not null default 1,
      organisation_id uuid not null,
      name jsonb not null,
      address_lines text[] not null default '{}',
      town text null,
      postcode text null,
      access_notes jsonb null,
      accessibility text[] not null default '{}',
      is_confidential boolean not null default false,
      latitude double precision null,
      longitude double precision null,
      shown_latitude double precision null,
      shown_longitude double precision null,
      local_authority text null,
      ${SHARED_COLUMNS}
    )`);
    this.addSql(`create table service (
      id uuid primary key,
      version int not null default 1,
      organisation_id uuid not null,
      name jsonb not null,
      summary jsonb null,
      description jsonb null,
      status text not null default 'ACTIVE',
      standing text not null default 'NOT_ASSESSED',
      needs text[] not null default '{}',
      activity_kinds text[] not null default '{}',
      populations text[] not null default '{}',
      minimum_age smallint null,
      maximum_age smallint null,
      gender text not null default 'ANYONE',
      conditions jsonb null,
      exclusions jsonb null,
      referral_routes text[] not null default '{}',
      referral_note jsonb null,
      cost_kind text null,
      cost_pence int null,
      cost_note jsonb null,
      attendance text[] not null default '{}',
      languages text[] not null default '{}',
      accessibility text[] not null default '{}',
      capacity_state text not null default 'UNKNOWN',
      waiting_weeks smallint null,
      capacity_as_of date null,
      catchment text[] not null default '{}',
      sessions jsonb not null default '[]',
      session_exceptions jsonb not null default '[]',
      sessions_in_words jsonb null,
      contacts jsonb not null default '[]',
      links jsonb not null default '[]',
      verified_on date null,
      verified_by text null,
      ${SHARED_COLUMNS}
    )`);
    this.addSql(`create table service_location (
      service_id uuid not null,
      location_id uuid not null,
      primary key (service_id, location_id)
    )`);
    this.addSql(`create table taxonomy_term (
      taxonomy text not null,
      code text not null,
      domain text null,
      label jsonb not null,
      description jsonb null,
      snomed_code text null,
      position smallint not null,
      retired_at timestamptz null,
      primary key (taxonomy, code)
    )`);

    const reference = (table: string, column: string, target: string, action = '') =>
      this.addSql(
        `alter table ${table} add constraint ${table}_${column}_foreign foreign key (${column}) references ${target} (id) ${action}`,
      );
    reference('location', 'organisation_id', 'organisation');
    reference('service', 'organisation_id', 'organisation');
    reference('service_location', 'service_id', 'service', 'on update cascade on delete cascade');
    reference('service_location', 'location_id', 'location', 'on update cascade on delete cascade');

    for (const table of ['organisation', 'location', 'service'])
      this.addSql(
        `create unique index ${table}_source_unique on ${table} (source, source_id) where source is not null`,
      );
    this.addSql('create index location_organisation_id_index on location (organisation_id, id)');
    this.addSql('create index service_organisation_id_index on service (organisation_id, id)');
    this.addSql('create index service_location_location_id_index on service_location (location_id)');
    this.addSql('create index organisation_identifiers_index on organisation using gin (identifiers)');
  }
}
