import { Migration } from '@mikro-orm/migrations';

const PARTS = ['supply', 'unmet', 'share', 'start', 'search'];

/** How far each part of a gap score is likely to be from what is usual; not known of what the first version of the method published. */
export class Migration0078LikelyParts extends Migration {
  override up(): void {
    this.addSql(
      `alter table provision.figure ${PARTS.map((part) => `add column ${part}_likely float8 null`).join(', ')}`,
    );
  }
}
