import { Migration } from '@mikro-orm/migrations';

/** How many records of an import bring something new that is likely here already. */
export class Migration0081LikelyDuplicates extends Migration {
  override up(): void {
    this.addSql('alter table import_run add column likely_duplicates integer not null default 0');
  }
}
