import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';
import { touchTriggers } from './touch-triggers.ts';

/**
 * Contacts, caseloads, supervision and the checklist for when somebody may be suicidal. What is kept of a person goes when
 * the person is deleted. Indexes are made for the caseload of a team, which is looked at all day.
 */
export class Migration0028Caseload extends Migration {
  override up(): void {
    this.contacts();
    this.caseloads();
    this.supervision();
    this.checklists();
    const audited = [
      { table: 'episode_contact', subject: 'episode_contact', concerns: ['person_id', 'episode_id', 'team_id'] },
      { table: 'caseload_terms', subject: 'caseload_terms', concerns: ['worker_id', 'team_id'] },
      { table: 'supervision', subject: 'supervision', concerns: ['worker_id', 'team_id'] },
      { table: 'safety_checklist', subject: 'safety_checklist', concerns: ['person_id', 'team_id'] },
      { table: 'safety_step', subject: 'safety_step', concerns: ['checklist_id', 'person_id', 'team_id'] },
    ];
    for (const table of audited) for (const trigger of auditTriggers(table)) this.addSql(trigger);
    const touching = ['episode_contact', 'safety_checklist', 'safety_step'];
    for (const table of touching) for (const trigger of touchTriggers(table)) this.addSql(trigger);
  }

  private contacts(): void {
    this.addSql(`create table episode_contact (
      id uuid primary key,
      version int not null default 1,
      episode_id uuid not null constraint episode_contact_episode_id_foreign references episode (id) on delete cascade,
      person_id uuid not null constraint episode_contact_person_id_foreign references supported_person (id) on delete cascade,
      team_id uuid not null constraint episode_contact_team_id_foreign references team (id),
      recorded_by uuid not null,
      kind text not null,
      minutes int not null check (minutes between 1 and 600),
      happened_on date not null,
      note text null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql(`create index episode_contact_episode_id_index
      on episode_contact (episode_id, happened_on, id) include (kind, minutes)`);
    this.addSql('create index episode_contact_person_id_index on episode_contact (person_id)');
    this.addSql('create index episode_contact_day_index on episode_contact (recorded_by, happened_on)');
  }

  private caseloads(): void {
    this.addSql(`create table caseload_terms (
      id uuid primary key,
      version int not null default 1,
      team_id uuid not null constraint caseload_terms_team_id_foreign references team (id),
      worker_id uuid not null,
      fte_percent int not null check (fte_percent between 1 and 100),
      ceiling int null check (ceiling between 1 and 1000),
      ceiling_reason text null,
      updated_at timestamptz not null,
      check ((ceiling is null) = (ceiling_reason is null))
    )`);
    this.addSql('create unique index caseload_terms_worker_unique on caseload_terms (team_id, worker_id)');
    this.addSql(`create index episode_caseload_index
      on episode (team_id, held_by_id, coalesce(closed_on, 'infinity'::date)) where response = 'ACCEPTED'`);
    this.addSql(`create index connection_waiting_index
      on connection (team_id, held_by) where outcome is null and state in ('OFFERED', 'ACCEPTED', 'SENT', 'RECEIVED')`);
  }

  private supervision(): void {
    this.addSql(`create table supervision (
      id uuid primary key,
      team_id uuid not null constraint supervision_team_id_foreign references team (id),
      worker_id uuid not null,
      kind text not null,
      held_on date not null,
      supervisor_name text not null,
      note text null,
      recorded_by uuid not null,
      recorded_at timestamptz not null
    )`);
    this.addSql('create index supervision_worker_id_index on supervision (team_id, worker_id, kind, held_on)');
    this.addSql('create index supervision_team_id_index on supervision (team_id, id)');
  }

  private checklists(): void {
    this.addSql(`create table safety_checklist (
      id uuid primary key,
      version int not null default 1,
      person_id uuid not null constraint safety_checklist_person_id_foreign references supported_person (id) on delete cascade,
      episode_id uuid null constraint safety_checklist_episode_id_foreign references episode (id) on delete cascade,
      team_id uuid not null constraint safety_checklist_team_id_foreign references team (id),
      contact_at timestamptz not null,
      opened_by uuid not null,
      opened_at timestamptz not null,
      closed_by uuid null,
      closed_at timestamptz null,
      closing_reason text null,
      updated_at timestamptz not null,
      check ((closed_at is null) = (closing_reason is null))
    )`);
    this.addSql('create index safety_checklist_person_id_index on safety_checklist (person_id)');
    this.addSql('create index safety_checklist_episode_id_index on safety_checklist (episode_id)');
    this.addSql('create index safety_checklist_open_index on safety_checklist (team_id, id) where closed_at is null');
    this.addSql(`create table safety_step (
      id uuid primary key,
      checklist_id uuid not null constraint safety_step_checklist_id_foreign references safety_checklist (id) on delete cascade,
      person_id uuid not null constraint safety_step_person_id_foreign references supported_person (id) on delete cascade,
      team_id uuid not null constraint safety_step_team_id_foreign references team (id),
      step text not null,
      taken_at timestamptz not null,
      clinician_role text null,
      lines_given text[] not null default '{}',
      recorded_by uuid not null,
      updated_at timestamptz not null
    )`);
    this.addSql('create unique index safety_step_checklist_id_step_unique on safety_step (checklist_id, step)');
    this.addSql('create index safety_step_person_id_index on safety_step (person_id)');
  }
}
