import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/** Gaps in provision: one a need, area and population; what speaks of each; its life; and who follows it. */
export class Migration0050Gaps extends Migration {
  override up(): void {
    this.addSql(`create table gap (
      id uuid primary key,
      version int not null default 1,
      need text not null,
      area_code text not null,
      areas text[] not null default '{}',
      population text null,
      status text not null,
      counted_from timestamptz not null,
      closed_by_service_id uuid null
        constraint gap_closed_by_service_id_foreign references service (id) on delete set null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`);
    this.addSql(`create unique index gap_key_unique on gap (need, area_code, coalesce(population, ''))`);
    this.addSql('create index gap_areas_index on gap using gin (areas)');
    this.addSql(`create table gap_evidence (
      id uuid primary key,
      gap_id uuid not null constraint gap_evidence_gap_id_foreign references gap (id),
      source text not null,
      reason text not null,
      note text null,
      episode_id uuid null constraint gap_evidence_episode_id_foreign references episode (id) on delete set null,
      connection_id uuid null
        constraint gap_evidence_connection_id_foreign references connection (id) on delete set null,
      noted_by uuid not null,
      noted_as text not null,
      noted_on date not null,
      noted_at timestamptz not null
    )`);
    this.addSql('create index gap_evidence_gap_id_index on gap_evidence (gap_id, noted_at)');
    this.addSql('create index gap_evidence_episode_id_index on gap_evidence (episode_id)');
    this.addSql('create index gap_evidence_connection_id_index on gap_evidence (connection_id)');
    this.addSql(`create table gap_step (
      id uuid primary key,
      gap_id uuid not null constraint gap_step_gap_id_foreign references gap (id),
      kind text not null,
      at timestamptz not null,
      by_id uuid null,
      words text null
    )`);
    this.addSql('create index gap_step_gap_id_index on gap_step (gap_id, at)');
    this.addSql(`create table gap_follower (
      gap_id uuid not null constraint gap_follower_gap_id_foreign references gap (id),
      person_id uuid not null,
      primary key (gap_id, person_id)
    )`);
    // That a need was not met still counts once the person is deleted; what was written down of it does not stay.
    this.addSql(`create function forget_story() returns trigger language plpgsql as $$
      begin
        if num_nulls(new.episode_id, new.connection_id) > num_nulls(old.episode_id, old.connection_id) then
          new.note := null;
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger gap_evidence_forgets before update of episode_id, connection_id on gap_evidence
      for each row execute function forget_story()`);
    const gap = { table: 'gap', subject: 'gap', kept: ['status'] };
    const evidence = { table: 'gap_evidence', subject: 'gap_evidence', concerns: ['gap_id'] };
    const step = { table: 'gap_step', subject: 'gap_step', kept: ['kind'], concerns: ['gap_id'] };
    for (const audited of [gap, evidence, step]) for (const trigger of auditTriggers(audited)) this.addSql(trigger);
  }
}
