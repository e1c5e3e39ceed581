import { Migration } from '@mikro-orm/migrations';

const CODE_COLUMNS = [
  ...['needs', 'activity_kinds', 'populations', 'cost', 'attendance', 'languages', 'accessibility', 'days'],
  ...['local_authorities', 'standings', 'referability', 'genders', 'referral_routes', 'catchment', 'cells', 'slots'],
  'traits',
];

/**
 * What may be done with a service, and until when it is MET, for searches of a day. Documents are of another shape from now on:
 * they are dropped here, and built anew on the next start.
 */
export class Migration0023SearchAssurance extends Migration {
  override up(): void {
    this.addSql('delete from search.document');
    this.addSql('alter table search.document add column referability text[] not null');
    this.addSql('alter table search.document add column assured_until_day int not null');
    this.addSql('drop index search.document_words_index');
    this.addSql(`create index document_words_index on search.document using gin (words, ${CODE_COLUMNS.join(', ')})`);
  }
}
