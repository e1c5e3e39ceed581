import { Migration } from '@mikro-orm/migrations';

/**
 * What public registers say of bodies, as of their newest extract: numbers, names and whether they are still there. No addresses and no
 * people: those are in the files, and nobody here needs them. `told` remembers what assurers have been told, so that they are told once.
 */
export class Migration0070Registers extends Migration {
  override up(): void {
    this.addSql('create schema register');
    this.addSql(`create table register.extract (
      scheme text primary key,
      as_of date not null,
      entries int not null,
      loaded_at timestamptz not null
    )`);
    this.addSql(`create table register.entry (
      identifier text primary key,
      scheme text not null,
      name text not null,
      is_registered boolean not null,
      removed_on date null,
      as_of date not null,
      former_name text null,
      renamed_as_of date null
    )`);
    this.addSql('create index entry_scheme_index on register.entry (scheme)');
    this.addSql(`create table register.told (
      organisation_id uuid not null,
      identifier text not null,
      kind text not null,
      seen text not null,
      as_of date not null,
      told_at timestamptz not null,
      primary key (organisation_id, identifier, kind, seen)
    )`);
    this.addSql(PLAIN);
    this.addSql(SCHEME_OF);
  }
}

/** A name without what registers and people write differently: capitals, accents, marks, and the words for the kind of body. */
const PLAIN = `create function register.plain(name text) returns text language sql stable as $$
  select regexp_replace(regexp_replace(lower(public.unaccent(replace(name, '&', ' and '))),
    '\\m(the|limited|ltd|cio|cic|plc|llp|charity|charitable incorporated organisation|community interest company)\\M', '', 'g'),
    '[^a-z0-9]+', '', 'g')
$$`;

const SCHEME_OF = `create function register.scheme_of(identifier text) returns text language sql immutable as $$
  select substring(identifier from '^([A-Z]+-[A-Z]+)-')
$$`;
