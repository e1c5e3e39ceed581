import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

const CODE_OF_RESPONSE = `case response when 'ACCEPTED' then '871731000000106' when 'DECLINED' then '871711000000103' end`;

/**
 * What was entered into the GP system for an episode, and what happened to it step by step. The database itself refuses a code
 * that does not go with the answer of the person.
 */
export class Migration0027Episodes extends Migration {
  override up(): void {
    this.addSql(`alter table episode
      add column code_entered text null,
      add column code_entered_at timestamptz null,
      add column code_entered_by uuid null,
      add column reopened_on date null,
      add check (code_entered is null or code_entered is not distinct from ${CODE_OF_RESPONSE}),
      add check ((code_entered is null) = (code_entered_at is null)),
      add check ((code_entered is null) = (code_entered_by is null))`);
    this.addSql('create index episode_open_index on episode (team_id, review_on) where closed_on is null');

    this.addSql(`create table episode_step (
      id uuid primary key,
      episode_id uuid not null constraint episode_step_episode_id_foreign references episode (id) on delete cascade,
      team_id uuid not null constraint episode_step_team_id_foreign references team (id),
      kind text not null,
      reason text null,
      happened_on date null,
      taken_at timestamptz not null,
      taken_by text not null
    )`);
    this.addSql('create index episode_step_episode_id_index on episode_step (episode_id, id)');
    const steps = { table: 'episode_step', subject: 'episode_step', concerns: ['episode_id', 'team_id'] };
    for (const trigger of auditTriggers(steps)) this.addSql(trigger);
  }
}
