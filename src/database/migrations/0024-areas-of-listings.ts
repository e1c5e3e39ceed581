import { Migration } from '@mikro-orm/migrations';

/** Which listings lie in an area: what waits for its assurers is looked up by this. */
export class Migration0024AreasOfListings extends Migration {
  override up(): void {
    this.addSql('create index service_catchment_index on service using gin (catchment)');
    this.addSql(`create index service_without_catchment on service (id) where catchment = '{}'`);
    this.addSql('create index location_local_authority_index on location (local_authority)');
  }
}
