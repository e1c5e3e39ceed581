import { Migration } from '@mikro-orm/migrations';

/**
 * Grants as they are counted: what of each falls into each quarter and financial year, in which area and board, and the sums of that by
 * need. Whatever changes a grant, or what an organisation offers, leaves a note; a job counts anew what is noted.
 */
export class Migration0067Money extends Migration {
  override up(): void {
    // Each change leaves a row of its own, so that no change waits for the job, and none is lost while the job works.
    this.addSql(`create table provision.money_due (
      id bigint generated always as identity primary key,
      grant_id uuid not null
    )`);
    this.addSql(`create table provision.need_set (
      id int generated always as identity primary key,
      needs text[] not null constraint need_set_needs_unique unique
    )`);
    // A period is so many months from a month on, counted from the year 0. An empty code is not known, or wider.
    this.addSql(`create table provision.money_part (
      grant_id uuid not null,
      organisation_id uuid null,
      months smallint not null,
      month int not null,
      pence bigint not null,
      need_set int not null,
      is_several boolean not null,
      currency text not null,
      code text not null,
      council text not null,
      board text not null,
      nation text not null
    )`);
    // Grants that are counted in one area alone, added up: need by need, and '*' of all needs.
    this.addSql(`create table provision.money (
      months smallint not null,
      month int not null,
      need text not null,
      code text not null,
      board text not null,
      council text not null,
      nation text not null,
      pence bigint not null,
      grants int not null,
      primary key (months, month, need, code, board)
    )`);
    this.addSql(`create table provision.money_stale (
      months smallint not null,
      month int not null,
      primary key (months, month)
    )`);
    for (const statement of [...INDEXES, ...NOTING]) this.addSql(statement);
    this.addSql('insert into provision.money_due (grant_id) select id from grant_award');
  }
}

const INDEXES = [
  'create index money_part_grant_id_index on provision.money_part (grant_id)',
  'create index money_part_organisation_id_index on provision.money_part (organisation_id, months, month)',
  `create index money_part_council_index on provision.money_part (months, month, council) where currency = 'GBP'`,
  `create index money_part_board_index on provision.money_part (months, month, board) where currency = 'GBP'`,
  // All that adding up by organisation asks for, so that no row has to be fetched.
  `create index money_part_single_index on provision.money_part (months, month) include (organisation_id, pence, nation)
    where currency = 'GBP' and not is_several`,
  `create index money_part_several_index on provision.money_part (months, month) where currency = 'GBP' and is_several`,
  `create index money_part_other_index on provision.money_part (months, month) where currency <> 'GBP'`,
];

const COUNTED = ['amount_pence', 'currency', 'first_month', 'last_month', 'organisation_id', 'area_codes', 'needs'];
const of = (row: string) => COUNTED.map((column) => `${row}.${column}`).join(', ');

/** Of an update it matters only what is counted; of services, only what tells for which needs their organisation offers something. */
const NOTING = [
  `create function provision.note_grants() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        insert into provision.money_due (grant_id) select n.id from noted n join before b using (id)
          where (${of('n')}) is distinct from (${of('b')});
      else
        insert into provision.money_due (grant_id) select id from noted;
      end if;
      return null;
    end $$`,
  `create trigger note_added after insert on grant_award referencing new table as noted
    for each statement execute function provision.note_grants()`,
  `create trigger note_changed after update on grant_award referencing new table as noted old table as before
    for each statement execute function provision.note_grants()`,
  `create trigger note_deleted after delete on grant_award referencing old table as noted
    for each statement execute function provision.note_grants()`,
  `create function provision.note_offer() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'DELETE' then
        insert into provision.money_due (grant_id)
          select g.id from grant_award g where g.organisation_id = new.organisation_id and g.needs = '{}';
      end if;
      if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.organisation_id <> new.organisation_id) then
        insert into provision.money_due (grant_id)
          select g.id from grant_award g where g.organisation_id = old.organisation_id and g.needs = '{}';
      end if;
      return null;
    end $$`,
  `create trigger note_offer_added after insert on service for each row when (new.needs <> '{}')
    execute function provision.note_offer()`,
  `create trigger note_offer_deleted after delete on service for each row when (old.needs <> '{}')
    execute function provision.note_offer()`,
  `create trigger note_offer_changed after update on service for each row when (
      (old.organisation_id, old.needs, old.archived_at is null, old.published_at is null)
      is distinct from (new.organisation_id, new.needs, new.archived_at is null, new.published_at is null))
    execute function provision.note_offer()`,
  // Other places: other boards, and other shares of them in councils.
  `create function provision.note_ground() returns trigger language plpgsql as $$
    begin
      insert into provision.money_due (grant_id) select id from grant_award;
      return null;
    end $$`,
  `create trigger note_ground after insert on provision.ground for each statement execute function provision.note_ground()`,
];
