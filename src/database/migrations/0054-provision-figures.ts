import { Migration } from '@mikro-orm/migrations';

/** What counts services, which is exact and open. */
const SUPPLY = [
  ...['listed', 'referable', 'places', 'places_stated', 'referable_spread', 'places_spread', 'accepting', 'waiting'],
  ...['lost_working_towards', 'lost_expired', 'lost_places'],
];
/** What counts people: suppressed, rounded and looked over; null is withheld. */
const DEMAND = ['recorded_needs', 'connections', 'not_started', 'unmet', 'searches', 'none', 'few'];
/** What rates are of: sums over those parts of an area of which both is shown, above the line and below it. */
const OF = ['all_recorded', 'not_started_of', 'unmet_counted', 'unmet_of', 'none_of', 'few_of', 'thin', 'thin_of'];
const PARTS = ['supply', 'unmet', 'share', 'start', 'search'];
const OF_PART = ['value', 'usual', 'low', 'high', 'points'];

/**
 * Figures of what is missing where, for a quarter, an area, a need and a population ('' is everybody). They are published once, when the
 * quarter has frozen, and hold nothing that may not be shown.
 */
export class Migration0054ProvisionFigures extends Migration {
  override up(): void {
    this.addSql('create schema if not exists provision');
    this.addSql(`create table provision.period (
      quarter date primary key,
      published_at timestamptz not null,
      method int not null
    )`);
    this.addSql(`create table provision.figure (
      quarter date not null constraint figure_quarter_foreign references provision.period (quarter),
      area_kind text not null,
      area text not null,
      need text not null,
      population text not null,
      decile smallint null,
      residents int not null,
      ${SUPPLY.map((column) => `${column} float8 not null`).join(', ')},
      median_wait_weeks float8 null,
      deprived_residents int not null,
      deprived_referable float8 not null,
      deprived_referable_spread float8 not null,
      least_deprived_residents int not null,
      least_deprived_referable float8 not null,
      least_deprived_referable_spread float8 not null,
      all_referable float8 not null,
      all_referable_spread float8 not null,
      ${[...DEMAND, ...OF].map((column) => `${column} int null`).join(', ')},
      median_wait_days float8 null,
      ${PARTS.flatMap((part) => OF_PART.map((each) => `${part}_${each} float8 null`)).join(', ')},
      score float8 not null,
      rank int not null,
      method int not null,
      primary key (quarter, area_kind, area, need, population)
    )`);
    this.addSql('create index figure_score_index on provision.figure (quarter, area_kind, score desc)');
    this.addSql('create unique index figure_rank_unique on provision.figure (quarter, area_kind, population, rank)');
    this.addSql('create index figure_need_index on provision.figure (quarter, area_kind, population, need, rank)');
    this.addSql(`create table provision.reason (
      quarter date not null constraint reason_quarter_foreign references provision.period (quarter),
      area_kind text not null,
      area text not null,
      need text not null,
      reason text not null,
      shown int null,
      primary key (quarter, area_kind, area, need, reason)
    )`);
    // As with the figures of connections: a later edit or deletion of what they were made of never changes them.
    this.addSql(`create function provision.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'Published figures do not change.' using errcode = 'restrict_violation'; end $$`);
    for (const table of ['period', 'figure', 'reason'])
      this.addSql(`create trigger never_changes before update or delete or truncate on provision.${table}
        for each statement execute function provision.refuse_change()`);
  }
}
