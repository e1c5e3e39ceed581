import { Migration } from '@mikro-orm/migrations';

/**
 * Vectors of what listings say, each distinct text embedded once; `space` names the model. They can be made again at any time:
 * `search.unembedded` names the services that may still lack theirs.
 */
export class Migration0061Vectors extends Migration {
  override up(): void {
    this.addSql(`create table search.vector (
      space text not null,
      digest bytea not null,
      vector real[] not null,
      primary key (space, digest)
    )`);
    this.addSql('create table search.unembedded (id uuid primary key)');
  }
}
