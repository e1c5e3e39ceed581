import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** What organisations say each quarter of the people whom they were sent, and the links by which they say it. */
export class Migration0035Pulse extends Migration {
  override up(): void {
    this.addSql(`create table pulse_answer (
      id uuid primary key,
      version int not null default 1,
      organisation_id uuid not null constraint pulse_answer_organisation_id_foreign references organisation (id),
      quarter text not null check (quarter ~ '^20[0-9]{2}-Q[1-4]$'),
      received int not null check (received >= 0),
      attended int not null check (attended between 0 and received),
      turned_away int not null check (turned_away between 0 and received),
      turned_away_for jsonb not null default '[]',
      appropriate text null,
      informed text null,
      capacity text null,
      waiting int null,
      waiting_weeks smallint null,
      new_members int null,
      new_volunteers int null,
      extra_cost_pence int null,
      funding_pence int null,
      confidence6 smallint null check (confidence6 between 1 and 5),
      confidence12 smallint null check (confidence12 between 1 and 5),
      support_wanted text null,
      gaps_seen text null,
      answered_by uuid null,
      answered_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql('create unique index pulse_answer_quarter_unique on pulse_answer (organisation_id, quarter)');
    this.addSql('create index pulse_answer_quarter_index on pulse_answer (quarter)');
    this.addSql(`create table pulse_invitation (
      id uuid primary key,
      organisation_id uuid not null constraint pulse_invitation_organisation_id_foreign references organisation (id),
      quarter text not null,
      digest text not null,
      created_at timestamptz not null
    )`);
    this.addSql('create unique index pulse_invitation_digest_unique on pulse_invitation (digest)');
    this.addSql('create index pulse_invitation_organisation_id_index on pulse_invitation (organisation_id, quarter)');
    const audited = [
      { table: 'pulse_answer', subject: 'pulse_answer', concerns: ['organisation_id'] },
      { table: 'pulse_invitation', subject: 'pulse_invitation', concerns: ['organisation_id'] },
    ];
    for (const table of audited) for (const trigger of auditTriggers(table)) this.addSql(trigger);
  }
}
