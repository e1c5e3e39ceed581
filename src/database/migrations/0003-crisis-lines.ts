import { Migration } from '@mikro-orm/migrations';

/** Crisis lines, with every fact about them beside the day on which it was verified. */
export class Migration0003CrisisLines extends Migration {
  override up(): void {
    this.addSql(`create table crisis_line (
      id uuid primary key,
      version int not null default 1,
      code text not null,
      route text not null,
      position smallint not null,
      name jsonb not null,
      audience jsonb not null,
      nations text[] not null default '{}',
      minimum_age smallint null,
      maximum_age smallint null,
      is_for_adults boolean not null default false,
      topics text[] not null default '{}',
      is_local boolean not null default false,
      note jsonb null,
      facts jsonb not null default '{}',
      to_check text[] not null default '{}',
      loaded jsonb not null default '{}',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      archived_at timestamptz null,
      constraint crisis_line_code_unique unique (code)
    )`);
  }
}
