import { Migration } from '@mikro-orm/migrations';

const COVERED = 'float8 not null default 0';

/** What there is, by need and area; and the ground on which it is counted: who lives where, and what each catchment takes in. */
export class Migration0053Supply extends Migration {
  override up(): void {
    this.addSql('create schema if not exists provision');
    // For how many people a service has room at a time, where it says so.
    this.addSql('alter table service add column capacity_places int null');
    this.addSql(CURRENT_CODE);
    for (const statement of GROUND) this.addSql(statement);
    this.addSql(`create table provision.supply (
      quarter date not null,
      area_kind text not null,
      area text not null,
      need text not null,
      population text not null,
      residents int not null,
      listed ${COVERED},
      referable ${COVERED},
      places ${COVERED},
      places_stated ${COVERED},
      referable_spread ${COVERED},
      places_spread ${COVERED},
      accepting ${COVERED},
      waiting ${COVERED},
      median_wait_weeks float8 null,
      lost_working_towards ${COVERED},
      lost_expired ${COVERED},
      lost_places ${COVERED},
      deprived_residents int not null,
      deprived_referable ${COVERED},
      deprived_referable_spread ${COVERED},
      least_deprived_residents int not null,
      least_deprived_referable ${COVERED},
      least_deprived_referable_spread ${COVERED},
      primary key (quarter, area_kind, area, need, population)
    )`);
    this.addSql(`create table provision.counted (
      quarter date primary key,
      counted_at timestamptz not null,
      services int not null,
      method int not null
    )`);
  }
}

/**
 * By what code an area goes on a day: an old code of a council leads to the present one, and an area that was abolished before
 * that day to the one that took its place. Where it was divided among several, nobody can say which, and the code stays.
 */
const CURRENT_CODE = `create function provision.current_code(asked text, on_day date) returns text
  language plpgsql stable as $$
  declare
    found_code text := asked;
    next_code text;
  begin
    for step in 1 .. 10 loop
      select coalesce(
        (select h.current_code from place.area_code_history h where h.old_code = found_code and h.current_code <> h.old_code),
        (select a.successors[1] from place.area a
          where a.code = found_code and a.valid_to < on_day and cardinality(a.successors) = 1)) into next_code;
      exit when next_code is null or next_code = asked;
      found_code := next_code;
    end loop;
    return found_code;
  end $$`;

const GROUND = [
  // A small area; or, where a council has none, a ward of it, or the whole. Weights are residents, or all alike where nobody counted.
  `create table provision.neighbourhood (
    id int primary key,
    local_authority text not null,
    icb text not null,
    nation text not null,
    decile smallint not null,
    residents int not null,
    weight float8 not null
  )`,
  // What share of the residents of a neighbourhood each code takes in that a catchment may name; the empty code takes in all.
  `create table provision.reach (
    code text not null,
    neighbourhood int not null,
    share float8 not null,
    primary key (code, neighbourhood)
  )`,
  `create table provision.part (
    local_authority text not null,
    icb text not null,
    decile smallint not null,
    residents int not null,
    primary key (local_authority, icb, decile)
  )`,
  // Which places the ground was drawn from: one row, or none.
  'create table provision.ground (places text not null, drawn_at timestamptz not null)',
];
