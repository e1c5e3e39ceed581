import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** What a team did around people and may not be coded. It is about nobody, and still no word of it goes into the log. */
export class Migration0033ActivityLog extends Migration {
  override up(): void {
    this.addSql(`create table activity_entry (
      id uuid primary key,
      version int not null default 1,
      team_id uuid not null constraint activity_entry_team_id_foreign references team (id),
      kind text not null,
      happened_on date not null,
      minutes int not null check (minutes > 0),
      note text null,
      logged_by text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql('create index activity_entry_team_id_index on activity_entry (team_id, id)');
    this.addSql(`create table case_study (
      id uuid primary key,
      version int not null default 1,
      team_id uuid not null constraint case_study_team_id_foreign references team (id),
      title text not null,
      text text not null,
      written_by text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql('create index case_study_team_id_index on case_study (team_id, id)');
    for (const table of ['activity_entry', 'case_study'])
      for (const trigger of auditTriggers({ table, subject: table, concerns: ['team_id'] })) this.addSql(trigger);
  }
}
