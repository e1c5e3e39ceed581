import { Migration } from '@mikro-orm/migrations';

/** Names by how they begin, for suggestions while the search engine is away. */
export class Migration0059Suggestions extends Migration {
  override up(): void {
    this.addSql(
      `create index document_name_index on search.document (kind, lower(document ->> 'name') text_pattern_ops)`,
    );
  }
}
