import { Migration } from '@mikro-orm/migrations';

/** Towns in which something is shown to happen, each to be found without reading its places. */
export class Migration0077Towns extends Migration {
  override up(): void {
    this.addSql(`create index location_shown_town_index on location (town)
      where not is_confidential and archived_at is null and town <> ''`);
  }
}
