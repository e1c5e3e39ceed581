import { Migration } from '@mikro-orm/migrations';
import { recordingTriggers } from './recording-triggers.ts';

/**
 * What people say, and what they mean by it. It has a history like listings; `loaded` is what the file said when it was
 * last taken over, so that what somebody has changed is told from what nobody has touched.
 */
export class Migration0040Lexicon extends Migration {
  override up(): void {
    this.addSql(`create table lexicon_entry (
      id uuid primary key,
      version int not null default 1,
      code text not null,
      label jsonb not null,
      phrases text[] not null default '{}',
      needs text[] not null default '{}',
      activity_kinds text[] not null default '{}',
      populations text[] not null default '{}',
      words text[] not null default '{}',
      wishes text[] not null default '{}',
      loaded jsonb null,
      removed_at timestamptz null,
      updated_at timestamptz not null
    )`);
    this.addSql('create unique index lexicon_entry_code_unique on lexicon_entry (code)');
    for (const trigger of recordingTriggers({ table: 'lexicon_entry', subject: 'lexicon_entry', key: 'id' }))
      this.addSql(trigger);
    this.addSql(`create function search.tell_of_lexicon() returns trigger language plpgsql as $$
      begin
        perform pg_notify('search_lexicon', '');
        return null;
      end $$`);
    this.addSql(`create trigger lexicon_entry_is_told after insert or update or delete on lexicon_entry
      for each statement execute function search.tell_of_lexicon()`);
  }
}
