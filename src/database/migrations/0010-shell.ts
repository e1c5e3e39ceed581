import { Migration } from '@mikro-orm/migrations';

/**
 * What the shell around the API keeps: answers to changes that were sent with a key, so that they happen once, and what each
 * asker has spent lately. What is spent need not outlive a crash. Search says since when each document waits.
 */
export class Migration0010Shell extends Migration {
  override up(): void {
    this.addSql('create schema shell');
    this.addSql(`create table shell.kept_answer (
      viewer text not null,
      key text not null,
      fingerprint text not null,
      outcome jsonb null,
      kept_at timestamptz not null,
      primary key (viewer, key)
    )`);
    this.addSql('create index kept_answer_kept_at_index on shell.kept_answer (kept_at)');
    this.addSql(`create unlogged table shell.spending (
      asker text not null,
      minute int not null,
      cost bigint not null,
      primary key (minute, asker)
    )`);
    this.addSql('alter table search.waiting add column waiting_since timestamptz not null default clock_timestamp()');
  }
}
