import { Migration } from '@mikro-orm/migrations';

/** What a connection is counted by. A change of anything else is no news to figures. */
const TOLD = [
  ...['service_id', 'organisation_id', 'team_id', 'need', 'populations', 'local_authority', 'icb', 'referral_source'],
  ...['made_on', 'started_on', 'outcome'],
];

const OUTCOMES = [
  ...['got_help', 'declined_by_person', 'referred_elsewhere', 'could_not_contact', 'not_eligible', 'no_capacity'],
  ...['could_not_get_help', 'no_longer_interested', 'could_not_travel', 'cost', 'timing', 'language_or_culture'],
  ...['digital', 'service_closed', 'unsafe'],
];
const FACTS = ['made', 'known', 'started', 'started_soon', ...OUTCOMES];

/**
 * Figures. Triggers write what a connection was and what it is into `impact.delta`; a job adds that up into `impact.rollup`,
 * exact counts that no door shows. What comes in for a quarter whose figures are frozen goes to `impact.late`. What may be
 * shown is in `impact.published`, suppressed and rounded, once for everybody. None of it names a person.
 */
export class Migration0032Impact extends Migration {
  override up(): void {
    this.addSql('create schema impact');
    this.deltas();
    this.counts();
    this.published();
    // Periods are read by the day on which connections were made, which is the order in which they are stored.
    this.addSql('create index connection_made_on_index on connection using brin (made_on)');
  }

  private deltas(): void {
    this.addSql(`create table impact.delta (
      id bigint generated always as identity primary key,
      sign smallint not null,
      service_id uuid null,
      organisation_id uuid not null,
      team_id uuid not null,
      need text null,
      populations text[] not null,
      local_authority text null,
      icb text null,
      referral_source text null,
      made_on date not null,
      started_on date null,
      outcome text null
    )`);
    const columns = (alias: string) => TOLD.map((column) => `${alias}.${column}`).join(', ');
    const note = `insert into impact.delta (sign, ${TOLD.join(', ')})`;
    const functions = {
      added: `select 1, ${columns('a')} from added a where a.made_on is not null`,
      removed: `select -1, ${columns('r')} from removed r where r.made_on is not null`,
      changed: `select s.sign, ${TOLD.map((column) => `case when s.sign < 0 then r.${column} else a.${column} end`).join(', ')}
        from added a join removed r on r.id = a.id cross join (values (-1), (1)) as s (sign)
        where (${columns('a')}) is distinct from (${columns('r')})
          and case when s.sign < 0 then r.made_on else a.made_on end is not null`,
    };
    for (const [name, select] of Object.entries(functions))
      this.addSql(`create function impact.note_${name}() returns trigger language plpgsql as $$
        begin ${note} ${select}; return null; end $$`);
    const rows = { added: 'new table as added', removed: 'old table as removed' };
    const triggers = [
      ['added', 'insert', rows.added],
      ['removed', 'delete', rows.removed],
      ['changed', 'update', `${rows.removed} ${rows.added}`],
    ] as const;
    for (const [name, event, tables] of triggers)
      this.addSql(`create trigger counted_${name} after ${event} on connection referencing ${tables}
        for each statement execute function impact.note_${name}()`);
  }

  private counts(): void {
    for (const table of ['rollup', 'late']) {
      this.addSql(`create table impact.${table} (
        dimension text not null,
        key text not null,
        quarter date not null,
        ${FACTS.map((fact) => `${fact} int not null default 0`).join(', ')},
        primary key (quarter, dimension, key)
      )`);
    }
    this.addSql(`create table impact.period (
      name text primary key,
      kind text not null,
      starts_on date not null,
      ends_on date not null,
      published_at timestamptz not null,
      method int not null
    )`);
  }

  private published(): void {
    this.addSql(`create table impact.published (
      dimension text not null,
      key text not null,
      period text not null constraint published_period_foreign references impact.period (name),
      is_shown boolean not null,
      ${FACTS.map((fact) => `${fact} int null`).join(', ')},
      median_wait float8 null,
      withheld int[] not null default '{}',
      primary key (period, dimension, key)
    )`);
    // Services of organisations of which nothing was shown, as they belonged then.
    this.addSql(`create table impact.hidden_part (
      period text not null constraint hidden_part_period_foreign references impact.period (name),
      key text not null,
      primary key (period, key)
    )`);
    this.addSql(`create table impact.change (
      dimension text not null,
      key text not null,
      period text not null constraint change_period_foreign references impact.period (name),
      measure text not null,
      pairs int not null,
      baselines int not null,
      mean float8 not null,
      low float8 not null,
      high float8 not null,
      primary key (period, dimension, key, measure)
    )`);
    this.addSql('create index published_cell_index on impact.published (dimension, key, period)');
    // Figures are published once. A later edit or deletion of what they were made of never changes them.
    this.addSql(`create function impact.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'Published figures do not change.' using errcode = 'restrict_violation'; end $$`);
    for (const table of ['period', 'published', 'hidden_part', 'change'])
      this.addSql(`create trigger never_changes before update or delete or truncate on impact.${table}
        for each statement execute function impact.refuse_change()`);
  }
}
