import { Migration } from '@mikro-orm/migrations';

/**
 * Version 8 of RFC 9562, by SHA-256: the id of a service at a place, which follows from both of theirs. The same as `derivedId` in the
 * program.
 */
const SERVICE_LOCATION_ID = `create function service_location_id(service_id uuid, location_id uuid) returns uuid
  language sql immutable strict parallel safe as $$
    select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
    from (select substring(sha256(decode('service_at_location ' || $1::text || ' ' || $2::text, 'escape')) from 1 for 16)) as x (h)
  $$`;

/** For those who read the whole catalogue page by page, or ask what has changed since they were here last. */
export class Migration0062OpenData extends Migration {
  override up(): void {
    this.addSql(SERVICE_LOCATION_ID);
    this.addSql(
      'create unique index service_location_derived_id_index on service_location (service_location_id(service_id, location_id))',
    );
    this.addSql(
      'create index service_was_published_index on service (id) include (organisation_id) where published_at is not null',
    );
    this.addSql('create index service_draft_index on service (id) where published_at is null');
    this.addSql('create index organisation_draft_index on organisation (id) where published_at is null');
    this.addSql('create index location_archived_index on location (id) where archived_at is not null');
    this.addSql('create index location_shown_index on location (shown_latitude, shown_longitude)');
    this.addSql('create index service_terms_index on service using gin (needs, activity_kinds, populations)');
    for (const table of ['organisation', 'location', 'service'])
      this.addSql(`create index ${table}_updated_at_index on ${table} (updated_at)`);
  }
}
