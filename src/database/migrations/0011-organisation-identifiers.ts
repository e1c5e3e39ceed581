import { Migration } from '@mikro-orm/migrations';

/**
 * An identifier belongs to one living organisation: the primary key holds it, also between two requests of the same
 * moment. Where several had one before, the first keeps it and the others stay as they are; whoever changes one of those is
 * told. Triggers keep the table, so that nothing passes it by.
 */
export class Migration0011OrganisationIdentifiers extends Migration {
  override up(): void {
    this.addSql(`create table organisation_identifier (
      identifier text primary key,
      organisation_id uuid not null references organisation (id) on delete cascade
    )`);
    this.addSql(
      'create index organisation_identifier_organisation_id_index on organisation_identifier (organisation_id)',
    );
    this.addSql(`insert into organisation_identifier (identifier, organisation_id)
      select distinct on (i.identifier) i.identifier, o.id from organisation o, unnest(o.identifiers) i (identifier)
      where o.archived_at is null order by i.identifier, o.id`);
    this.addSql(HOLD);
    this.addSql(MOVE);
    this.addSql(`create trigger organisation_identifiers_held after insert on organisation
      referencing new table as added for each statement execute function hold_identifiers()`);
    this.addSql(`create trigger organisation_identifiers_moved after update on organisation
      referencing old table as removed new table as added for each statement execute function move_identifiers()`);
  }
}

/** In the order of the words, so that two statements never wait for each other. */
const HOLD = `
create function hold_identifiers() returns trigger language plpgsql as $$
begin
  insert into organisation_identifier (identifier, organisation_id)
    select distinct i.identifier, a.id from added a, unnest(a.identifiers) i (identifier)
    where a.archived_at is null order by i.identifier;
  return null;
end $$`;

/** Gives back what an organisation no longer has, or has only in the archive, and takes what is new to it. */
const MOVE = `
create function move_identifiers() returns trigger language plpgsql as $$
begin
  delete from organisation_identifier h using removed r
    where h.organisation_id = r.id and not exists (
      select from added a where a.id = r.id and a.archived_at is null and h.identifier = any (a.identifiers));
  insert into organisation_identifier (identifier, organisation_id)
    select distinct i.identifier, a.id from added a, unnest(a.identifiers) i (identifier)
    where a.archived_at is null and not exists (
      select from removed r where r.id = a.id and r.archived_at is null and i.identifier = any (r.identifiers))
    order by i.identifier;
  return null;
end $$`;
