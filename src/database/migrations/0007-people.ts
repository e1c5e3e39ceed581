import { Migration } from '@mikro-orm/migrations';

const REFERENCES = [
  ['team', 'host_organisation_id', 'organisation', ''],
  ['team', 'employer_organisation_id', 'organisation', 'on delete set null'],
  ['role_assignment', 'person_id', 'person', ''],
  ['invitation', 'person_id', 'person', 'on delete set null'],
];

/**
 * People, the roles that they hold in scopes, their teams, and invitations. Of an invitation only a digest of its code is
 * kept. `person` carries what the sign-in library needs of somebody; all else of signing in is in the schema `auth`.
 */
export class Migration0007People extends Migration {
  override up(): void {
    this.addSql(`create table person (
      id uuid primary key,
      name text not null,
      email text not null,
      email_verified boolean not null default false,
      image text null,
      two_factor_enabled boolean not null default false,
      suspended_at timestamptz null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql('create unique index person_email_unique on person (lower(email))');
    this.addSql(`create table team (
      id uuid primary key,
      version int not null default 1,
      name text not null,
      host_organisation_id uuid not null,
      employer_kind text not null,
      employer_organisation_id uuid null,
      gp_supervisor jsonb null,
      safeguarding_lead jsonb null,
      safeguarding_procedure_url text null,
      practices jsonb not null default '[]',
      archived_at timestamptz null,
      archive_reason text null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql(`create table role_assignment (
      id uuid primary key,
      person_id uuid not null,
      role text not null,
      scope text null,
      assigned_at timestamptz not null,
      assigned_by text not null,
      removed_at timestamptz null,
      removed_by text null,
      removal_reason text null
    )`);
    this.addSql(`create unique index role_assignment_held_once on role_assignment
      (person_id, role, coalesce(scope, '')) where removed_at is null`);
    this.addSql('create index role_assignment_scope on role_assignment (scope, role) where removed_at is null');
    this.addSql(`create table invitation (
      id uuid primary key,
      email text not null,
      name text not null,
      role text not null,
      scope text null,
      code_digest text not null,
      invited_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz null,
      person_id uuid null,
      revoked_at timestamptz null
    )`);
    this.addSql('alter table invitation add constraint invitation_code_digest_unique unique (code_digest)');
    for (const [table, column, target, onDelete] of REFERENCES) {
      this.addSql(`alter table ${table} add constraint ${table}_${column}_foreign
        foreign key (${column}) references ${target} (id) ${onDelete}`);
    }
    this.addSql('create index invitation_scope on invitation (scope, role)');
    this.addSql('create index invitation_email on invitation (lower(email))');
  }
}
