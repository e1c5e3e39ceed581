import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** What the three kinds of items have in common: whose they are to decide. */
const where = (table: string) => `
  organisation_id uuid not null constraint ${table}_organisation_id_foreign references organisation (id),
  areas text[] not null default '{}',`;

/**
 * Claims of organisations, proposed changes and reports of problems: what people outside say of listings. None of it is
 * public, and the audit log keeps ids and names of fields of it, never words.
 */
export class Migration0020Upkeep extends Migration {
  override up(): void {
    this.addSql(`create table organisation_claim (
      id uuid primary key,${where('organisation_claim')}
      person_id uuid not null constraint organisation_claim_person_id_foreign references person (id),
      status text not null default 'OPEN' check (status in ('OPEN', 'APPROVED', 'DENIED', 'REVOKED')),
      statement text null,
      position text null,
      contact text null,
      evidence text not null,
      created_at timestamptz not null,
      decided_at timestamptz null,
      decided_by text null,
      message text null
    )`);
    this.addSql(`create table change_proposal (
      id uuid primary key,
      version int not null default 1,${where('change_proposal')}
      target_kind text not null,
      target_id uuid not null,
      status text not null default 'OPEN' check (status in ('OPEN', 'ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED')),
      fields jsonb not null,
      field_names text[] not null default '{}',
      note text null,
      proposed_by text not null,
      created_at timestamptz not null,
      decided_at timestamptz null,
      decided_by text null,
      message text null
    )`);
    this.addSql(`create table problem_report (
      id uuid primary key,
      version int not null default 1,${where('problem_report')}
      target_kind text not null,
      target_id uuid not null,
      kinds text[] not null default '{}',
      fields text[] not null default '{}',
      risk smallint not null,
      digest text not null,
      times_reported int not null,
      note text null,
      reply_addresses text[] not null default '{}',
      created_at timestamptz not null,
      last_reported_at timestamptz not null,
      closed_at timestamptz null,
      closed_by text null,
      outcome text null,
      message text null
    )`);
    for (const index of INDEXES) this.addSql(index);
    // How often somebody, or everybody, has reported in a while. Of an address only a digest is kept, for a day.
    this.addSql(`create unlogged table shell.reporting (
      account text not null,
      until timestamptz not null,
      times int not null,
      primary key (account, until)
    )`);
    this.addSql(FORGET_WHEREABOUTS);
    this.addSql(`create trigger proposals_forget_whereabouts after update on location for each row
      when (new.is_confidential and not old.is_confidential) execute function public.forget_proposed_whereabouts()`);
    for (const audited of AUDITED) for (const trigger of auditTriggers(audited)) this.addSql(trigger);
  }
}

/** One open claim of a person an organisation, and one open report of the same words; then the orders of the queue. */
const INDEXES = [
  `create unique index organisation_claim_open_once on organisation_claim (organisation_id, person_id) where status = 'OPEN'`,
  `create unique index problem_report_open_once on problem_report (target_id, digest) where closed_at is null`,
  `create index organisation_claim_queue on organisation_claim (created_at, id) where status = 'OPEN'`,
  `create index change_proposal_queue on change_proposal (created_at, id) where status = 'OPEN'`,
  `create index problem_report_queue on problem_report (risk, created_at, id) where closed_at is null`,
  `create index organisation_claim_areas on organisation_claim using gin (areas) where status = 'OPEN'`,
  `create index change_proposal_areas on change_proposal using gin (areas) where status = 'OPEN'`,
  `create index problem_report_areas on problem_report using gin (areas) where closed_at is null`,
  'create index organisation_claim_organisation_id_index on organisation_claim (organisation_id, id)',
  'create index change_proposal_organisation_id_index on change_proposal (organisation_id, id)',
  'create index problem_report_organisation_id_index on problem_report (organisation_id, id)',
  'create index organisation_claim_person_id_index on organisation_claim (person_id, id)',
  'create index change_proposal_proposed_by_index on change_proposal (proposed_by, id)',
  'create index change_proposal_target_id_index on change_proposal (target_id)',
  // What the job of each night asks: whose words are still here.
  `create index organisation_claim_words on organisation_claim (decided_at)
    where status in ('DENIED', 'REVOKED') and statement is not null`,
  `create index change_proposal_words on change_proposal (decided_at) where note is not null`,
  `create index problem_report_words on problem_report (closed_at)
    where note is not null or reply_addresses <> '{}'`,
];

/** Of a place that becomes confidential nothing that was proposed may tell where it is. */
const FORGET_WHEREABOUTS = `
create function public.forget_proposed_whereabouts() returns trigger language plpgsql as $$
begin
  update change_proposal p set version = p.version + 1, note = null,
    status = case when p.status = 'OPEN' then 'REJECTED' else p.status end,
    fields = (select jsonb_agg(f.field || '{"seen": null, "proposed": null}'::jsonb)
      from jsonb_array_elements(p.fields) as f (field))
  where p.target_id = new.id and p.fields <> '[]';
  return null;
end $$`;

const AUDITED = [
  {
    table: 'organisation_claim',
    subject: 'organisation_claim',
    kept: ['organisation_id', 'person_id', 'status', 'evidence', 'decided_at'],
    concerns: ['organisation_id', 'person_id'],
  },
  {
    table: 'change_proposal',
    subject: 'change_proposal',
    kept: ['organisation_id', 'target_kind', 'target_id', 'status', 'field_names', 'proposed_by', 'decided_at'],
    concerns: ['organisation_id', 'target_id', 'proposed_by'],
  },
  {
    table: 'problem_report',
    subject: 'problem_report',
    kept: ['organisation_id', 'target_kind', 'target_id', 'kinds', 'fields', 'times_reported', 'closed_at', 'outcome'],
    concerns: ['organisation_id', 'target_id'],
    idle: ['last_reported_at'],
  },
];
