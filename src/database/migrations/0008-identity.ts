import { Migration } from '@mikro-orm/migrations';

/**
 * Signing in. The tables of the schema `auth` are as the sign-in library wants them, in our spelling, but for `attempt`,
 * which counts what failed. API keys are ours: they are read and kept like everything else here.
 */
export class Migration0008Identity extends Migration {
  override up(): void {
    this.addSql('create schema if not exists auth');
    for (const table of LIBRARY_TABLES) this.addSql(table);
    this.addSql('alter table auth.session add constraint session_token_unique unique (token)');
    this.addSql('create index session_person_id on auth.session (person_id)');
    this.addSql('create unique index account_provider_account on auth.account (provider_id, account_id)');
    this.addSql('create index account_person_id on auth.account (person_id)');
    this.addSql('create index verification_identifier on auth.verification (identifier)');
    this.addSql('create unique index two_factor_person_id on auth.two_factor (person_id)');
    this.addSql(`create table auth.attempt (
      subject text primary key,
      failures int not null,
      counted_from timestamptz not null,
      locked_until timestamptz null
    )`);
    this.addSql(`create table api_key (
      id uuid primary key,
      person_id uuid not null,
      name text not null,
      scopes text[] not null,
      digest text not null,
      starts_with text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      last_used_at timestamptz null,
      revoked_at timestamptz null
    )`);
    this.addSql('alter table api_key add constraint api_key_digest_unique unique (digest)');
    this.addSql(
      'alter table api_key add constraint api_key_person_id_foreign foreign key (person_id) references person (id)',
    );
    this.addSql('create index api_key_person_id_index on api_key (person_id)');
  }
}

const OF_PERSON = 'person_id uuid not null references person (id) on delete cascade';

const LIBRARY_TABLES = [
  `create table auth.session (
    id uuid primary key,
    token text not null,
    ${OF_PERSON},
    second_factor boolean not null default false,
    ip_address text null,
    user_agent text null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table auth.account (
    id uuid primary key,
    account_id text not null,
    provider_id text not null,
    ${OF_PERSON},
    access_token text null,
    refresh_token text null,
    id_token text null,
    access_token_expires_at timestamptz null,
    refresh_token_expires_at timestamptz null,
    scope text null,
    password text null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table auth.verification (
    id uuid primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table auth.two_factor (
    id uuid primary key,
    secret text not null,
    backup_codes text not null,
    ${OF_PERSON},
    verified boolean not null default true,
    failed_verification_count int not null default 0,
    locked_until timestamptz null
  )`,
  `create table auth.rate_limit (
    id uuid primary key,
    key text not null unique,
    count int not null,
    last_request bigint not null
  )`,
];
