import { Migration } from '@mikro-orm/migrations';

/**
 * Words that listings use, to find what a mistyped one was meant to be. Trigrams over names took ten seconds where a common
 * word stood in most of 200,000 of them. And an index over names alone, so that these can be put first.
 */
export class Migration0022SearchWords extends Migration {
  override up(): void {
    // Not unique, so that two processes that meet a new word at once need not wait for each other.
    this.addSql('create table search.word (word text not null)');
    this.addSql(`insert into search.word (word)
      select distinct word from search.document, unnest(tsvector_to_array(words || to_tsvector('simple', concat_ws(' ',
        document ->> 'name', document ->> 'terms', document ->> 'summary', document ->> 'description')))) as word
      where length(word) between 3 and 24`);
    this.addSql('create index word_word_index on search.word (word)');
    this.addSql('create index word_beginning_index on search.word ((left(word, 1)), (length(word)))');
    this.addSql(`create index document_titles_index on search.document using gin (ts_filter(words, '{a}'))`);
    this.addSql('drop index search.document_names_index');
    this.addSql('alter table search.document drop column names');
  }
}
