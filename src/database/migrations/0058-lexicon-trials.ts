import { Migration } from '@mikro-orm/migrations';

/** What administrators write down to try the lexicon with. Nobody's searches, and nothing of who wrote it. */
export class Migration0058LexiconTrials extends Migration {
  override up(): void {
    this.addSql(`create table lexicon_trial (
      id uuid primary key,
      words text not null,
      kept_at timestamptz not null
    )`);
    this.addSql('create unique index lexicon_trial_words_unique on lexicon_trial (words)');
  }
}
