import { Migration } from '@mikro-orm/migrations';

/**
 * What is looked for, as codes and counts, never as words. The two tables that tell one person from another for a day are not
 * logged: they are in no backup by log and on no copy of the server, and a crash of PostgreSQL empties them.
 */
export class Migration0052SearchFacts extends Migration {
  override up(): void {
    this.addSql('create schema if not exists provision');
    this.addSql('create unlogged table provision.search_key (day date primary key, key text not null)');
    this.addSql(`create unlogged table provision.search_fact (
      id uuid primary key,
      day date not null,
      at timestamptz not null,
      seeker text not null,
      needs text[] not null,
      populations text[] not null,
      filters text[] not null,
      local_authority text not null,
      icb text not null,
      outcode text not null,
      results int not null,
      referable int null
    )`);
    this.addSql('create index search_fact_day_index on provision.search_fact (day)');
    this.counts('search_day', ['local_authority', 'icb', 'outcode', 'need', 'population']);
    this.counts('search_filter_day', ['local_authority', 'icb', 'need', 'filter']);
  }

  /** Searches of a day. `none`: nothing was found; `few`: one or two; `user_days`: how many people searched, each once a day. */
  private counts(table: string, keys: string[]): void {
    this.addSql(`create table provision.${table} (
      day date not null,
      ${keys.map((key) => `${key} text not null`).join(', ')},
      searches int not null,
      none int not null,
      few int not null,
      no_referable int not null,
      few_referable int not null,
      user_days int not null,
      primary key (day, ${keys.join(', ')})
    )`);
  }
}
