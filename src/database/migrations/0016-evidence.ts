import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/**
 * What groups send in to show that they meet a check. Files lie in a store of their own; when a row gives one up, the work
 * of forgetting it is queued in the same transaction.
 */
export class Migration0016Evidence extends Migration {
  override up(): void {
    this.addSql(`create table evidence (
      id uuid primary key,
      version int not null default 1,
      organisation_id uuid not null constraint evidence_organisation_id_foreign references organisation (id),
      service_id uuid not null constraint evidence_service_id_foreign references service (id),
      check_code text not null,
      kind text not null,
      state text not null,
      link text null,
      statement text null,
      note text null,
      file_name text null,
      file_key text null,
      file_type text null,
      file_size int null,
      file_digest text null,
      submitted_by text not null,
      submitted_at timestamptz not null,
      seen_by text null,
      seen_at timestamptz null,
      message text null,
      updated_at timestamptz not null
    )`);
    this.addSql('create index evidence_service_id_index on evidence (service_id, id)');
    this.addSql('create index evidence_organisation_id_index on evidence (organisation_id)');
    this.addSql(`create index evidence_waiting_index on evidence (submitted_at) where state = 'SUBMITTED'`);
    this.addSql(`create index evidence_unfinished_index on evidence (submitted_at) where state = 'WAITING_FOR_FILE'`);
    this.addSql(FORGET);
    this.addSql(`create trigger evidence_file_forgotten after update or delete on evidence
      for each row when (old.file_key is not null) execute function public.forget_evidence_file()`);
    // What groups send may name people, so the record holds which fields changed and not what they said.
    const kept = ['service_id', 'check_code', 'kind', 'state', 'file_type', 'file_size'];
    for (const trigger of auditTriggers({ table: 'evidence', subject: 'evidence', kept, concerns: ['service_id'] }))
      this.addSql(trigger);
  }
}

const FORGET = `
create function public.forget_evidence_file() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.file_key is distinct from old.file_key then
    perform graphile_worker.add_job('forget-file', json_build_object('key', old.file_key), max_attempts => 25);
  end if;
  return null;
end $$`;
