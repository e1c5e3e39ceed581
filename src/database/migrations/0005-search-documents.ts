import { Migration } from '@mikro-orm/migrations';

/** Lists of codes a search filters by, one column each; all of them share one index. */
const CODE_COLUMNS = [
  'needs',
  'activity_kinds',
  'populations',
  'cost',
  'attendance',
  'languages',
  'accessibility',
  'days',
  'local_authorities',
  'standings',
  'genders',
  'referral_routes',
  'catchment',
  'cells',
  'slots',
  'traits',
];

/**
 * What search derives from the catalogue. It can be dropped and built again at any time: `npm run search -- reindex`.
 * `search.document` is the truth about what may be found; `search.waiting` names what Meilisearch has not confirmed yet.
 */
export class Migration0005SearchDocuments extends Migration {
  override up(): void {
    this.addSql('create schema if not exists search');
    this.addSql('create sequence search.revision');
    this.addSql(`create table search.document (
      kind text not null,
      id uuid not null,
      organisation_id uuid not null,
      revision bigint not null default nextval('search.revision'),
      names text not null,
      words tsvector not null,
      ${CODE_COLUMNS.map((column) => `${column} text[] not null,`).join('\n      ')}
      minimum_age int not null,
      maximum_age int not null,
      waiting_weeks int null,
      verified_day int not null,
      document jsonb not null,
      primary key (kind, id)
    )`);
    this.addSql('create index document_organisation_id_index on search.document (organisation_id)');
    this.addSql('create index document_verified_day_index on search.document (kind, verified_day desc, id)');
    this.addSql('create index document_names_index on search.document using gin (names gin_trgm_ops)');
    this.addSql(`create index document_words_index on search.document using gin (words, ${CODE_COLUMNS.join(', ')})`);
    this.addSql(`create table search.waiting (
      kind text not null,
      id uuid not null,
      ticket bigint not null default nextval('search.revision'),
      primary key (kind, id)
    )`);
    this.addSql('create index waiting_ticket_index on search.waiting (ticket)');
    this.addSql(`create table search.generation (
      is_only boolean primary key default true check (is_only),
      number int not null,
      settings text not null
    )`);
    this.addSql(`insert into search.generation (number, settings) values (1, '')`);
  }
}
