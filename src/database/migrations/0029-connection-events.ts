import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';

/**
 * What became of connections step by step, what a supervisor let happen, which services are withdrawn and who has seen it,
 * and concerns. Whoever is deleted takes all of it along but the concerns, which know of nobody.
 */
export class Migration0029ConnectionEvents extends Migration {
  override up(): void {
    this.plans();
    this.events();
    this.allowances();
    this.withdrawals();
    this.acknowledgements();
    this.concerns();
    const audited = [
      { table: 'connection_event', subject: 'connection_event', concerns: ['connection_id', 'person_id', 'team_id'] },
      { table: 'connection_allowance', subject: 'connection_allowance', concerns: ['person_id', 'team_id'] },
      { table: 'acknowledgement', subject: 'acknowledgement', concerns: ['connection_id', 'team_id'] },
    ];
    for (const table of audited) for (const trigger of auditTriggers(table)) this.addSql(trigger);
    this.auditClosing();
  }

  /** A plan that is dropped was never more than a plan, and figures do not count it. */
  private plans(): void {
    this.addSql('alter table connection drop constraint connection_check');
    this.addSql(`alter table connection add constraint connection_made_on_check
      check (case state when 'PLANNED' then made_on is null when 'ENDED' then true else made_on is not null end)`);
    const open = `where state not in ('DECLINED_BY_PERSON', 'ENDED')`;
    this.addSql(`create index connection_team_id_open_index on connection (team_id, id) ${open}`);
    this.addSql(`create index connection_held_by_open_index on connection (held_by, id) ${open}`);
  }

  private events(): void {
    this.addSql(`create table connection_event (
      id uuid primary key,
      connection_id uuid not null constraint connection_event_connection_id_foreign
        references connection (id) on delete cascade,
      person_id uuid not null constraint connection_event_person_id_foreign
        references supported_person (id) on delete cascade,
      team_id uuid not null constraint connection_event_team_id_foreign references team (id),
      kind text not null,
      state text not null,
      "on" date not null,
      outcome text null,
      by_role text not null,
      recorded_by uuid null,
      recorded_at timestamptz not null,
      reason text null,
      note text null
    )`);
    this.addSql('create index connection_event_connection_id_index on connection_event (connection_id, id)');
    this.addSql('create index connection_event_person_id_index on connection_event (person_id)');
  }

  private allowances(): void {
    this.addSql(`create table connection_allowance (
      id uuid primary key,
      person_id uuid not null constraint connection_allowance_person_id_foreign
        references supported_person (id) on delete cascade,
      team_id uuid not null constraint connection_allowance_team_id_foreign references team (id),
      service_id uuid not null constraint connection_allowance_service_id_foreign
        references service (id) on delete cascade,
      reason text not null,
      allowed_by uuid not null,
      allowed_at timestamptz not null,
      until_day date not null,
      used_at timestamptz null
    )`);
    this.addSql('create index connection_allowance_person_id_index on connection_allowance (person_id, service_id)');
    this.addSql('create index connection_allowance_team_id_index on connection_allowance (team_id, id)');
    this.addSql('create index connection_allowance_service_id_index on connection_allowance (service_id)');
  }

  /**
   * From when to when nobody might be connected to a service. A trigger keeps it, so that a decision, a job and SQL by hand
   * are alike. What does not meet the standard and is then suspended is withdrawn anew.
   */
  private withdrawals(): void {
    this.addSql(`create table withdrawal (
      id uuid primary key default gen_random_uuid(),
      service_id uuid not null constraint withdrawal_service_id_foreign references service (id) on delete cascade,
      since timestamptz not null default now(),
      until timestamptz null
    )`);
    this.addSql('create unique index withdrawal_service_id_unique on withdrawal (service_id) where until is null');
    this.addSql('create index withdrawal_service_id_index on withdrawal (service_id)');
    this.addSql(`create function keep_withdrawal() returns trigger language plpgsql as $$
      begin
        if new.standing = 'SUSPENDED' or new.standing not in ('SUSPENDED', 'NOT_MET') then
          update withdrawal set until = now() where service_id = new.id and until is null;
        end if;
        if new.standing in ('SUSPENDED', 'NOT_MET') then
          insert into withdrawal (service_id) values (new.id) on conflict (service_id) where until is null do nothing;
        end if;
        return null;
      end $$`);
    this.addSql(`create trigger service_withdrawn_added after insert on service for each row
      when (new.standing in ('SUSPENDED', 'NOT_MET')) execute function keep_withdrawal()`);
    this.addSql(`create trigger service_withdrawn_changed after update of standing on service for each row
      when (old.standing is distinct from new.standing) execute function keep_withdrawal()`);
    this.addSql(
      `insert into withdrawal (service_id) select id from service where standing in ('SUSPENDED', 'NOT_MET')`,
    );
  }

  /** That a withdrawal has been seen, for each connection by whoever follows it up and by a supervisor. */
  private acknowledgements(): void {
    this.addSql(`create table acknowledgement (
      id uuid primary key default gen_random_uuid(),
      withdrawal_id uuid not null constraint acknowledgement_withdrawal_id_foreign
        references withdrawal (id) on delete cascade,
      connection_id uuid not null constraint acknowledgement_connection_id_foreign
        references connection (id) on delete cascade,
      team_id uuid not null constraint acknowledgement_team_id_foreign references team (id),
      part text not null,
      acknowledged_by uuid not null,
      acknowledged_at timestamptz not null
    )`);
    this.addSql(`create unique index acknowledgement_unique on acknowledgement (connection_id, withdrawal_id, part)`);
    this.addSql('create index acknowledgement_withdrawal_id_index on acknowledgement (withdrawal_id)');
  }

  /** Of a concern only the closing is logged: an opening beside the end of a connection would tell whose it was. */
  private auditClosing(): void {
    const concern = { table: 'concern', subject: 'concern', kept: ['closed_at'], concerns: ['service_id'] };
    const triggers = auditTriggers({ ...concern, idle: ['reasons', 'team_ids'] });
    for (const trigger of triggers.filter((text) => !text.includes('audit_inserted'))) this.addSql(trigger);
  }

  private concerns(): void {
    this.addSql(`create table concern (
      id uuid primary key,
      version int not null default 1,
      service_id uuid not null constraint concern_service_id_foreign references service (id) on delete cascade,
      reasons text[] not null default '{}',
      team_ids text[] not null default '{}',
      opened_at timestamptz not null,
      closed_at timestamptz null,
      closed_by uuid null,
      close_reason text null,
      check ((closed_at is null) = (close_reason is null))
    )`);
    this.addSql('create unique index concern_service_id_unique on concern (service_id) where closed_at is null');
    this.addSql('create index concern_service_id_index on concern (service_id)');
  }
}
