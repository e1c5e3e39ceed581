import { Migration } from '@mikro-orm/migrations';
import { auditTriggers } from './audit-triggers.ts';
import { touchTriggers } from './touch-triggers.ts';

/**
 * The day on which anything was last recorded of somebody, by London's calendar. It moves forwards only, and raises no version:
 * whoever is about to change the person does not mind that somebody else recorded a visit.
 */
const TOUCH = `create function touch_supported_person() returns trigger language plpgsql as $$
begin
  update supported_person p set last_active_on = touched.day
  from (
    select (a.entry ->> tg_argv[0])::uuid as person_id,
      max((coalesce(a.entry ->> 'updated_at', a.entry ->> 'created_at')::timestamptz at time zone 'Europe/London')::date) as day
    from (select to_jsonb(added) as entry from added offset 0) a
    where a.entry ->> tg_argv[0] is not null
    group by 1
  ) touched
  where p.id = touched.person_id and p.last_active_on < touched.day;
  return null;
end $$`;

/**
 * All rows that are kept of somebody, by table: the person, what points to them, what points to that, and so on, along the
 * foreign keys by which a deletion takes along or lets go. A table that is added later is found by itself.
 */
const EVERYTHING_KEPT_OF = `create function everything_kept_of(person uuid) returns jsonb language plpgsql stable as $$
declare
  kept jsonb := '{}';
  found jsonb;
  more jsonb;
  link record;
  grew boolean := true;
begin
  select jsonb_build_object('supported_person', jsonb_agg(to_jsonb(p))) into kept
  from supported_person p where p.id = person having count(*) > 0;
  if kept is null then return '{}'; end if;
  while grew loop
    grew := false;
    for link in
      select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent, a.attname as key,
        p.attname as target, format_type(a.atttypid, null) as type
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
      where c.contype = 'f' and c.confdeltype in ('c', 'n') and cardinality(c.conkey) = 1 and kept ? c.confrelid::regclass::text
      order by 1, 3
    loop
      execute format(
        'select coalesce(jsonb_agg(to_jsonb(t)), ''[]'') from %s t where t.%I = any ($1::text[]::%s[])',
        link.child, link.key, link.type
      ) into found using array(select r ->> link.target from jsonb_array_elements(kept -> link.parent) r);
      select coalesce(jsonb_agg(distinct r), '[]') into more
      from jsonb_array_elements(coalesce(kept -> link.child, '[]') || found) r;
      if more <> '[]' and jsonb_array_length(more) > jsonb_array_length(coalesce(kept -> link.child, '[]')) then
        kept := jsonb_set(kept, array[link.child], more);
        grew := true;
      end if;
    end loop;
  end loop;
  return kept;
end $$`;

/** By what an organisation knows somebody who was sent there: another code at each, so that two cannot compare. */
const RECEIVING_CODES = `create table receiving_code (
  id uuid primary key,
  person_id uuid not null constraint receiving_code_person_id_foreign references supported_person (id) on delete cascade,
  organisation_id uuid not null constraint receiving_code_organisation_id_foreign references organisation (id),
  code text not null,
  created_at timestamptz not null
)`;

/** What is worked out for people whom teams support: how long they are kept, all that is kept of them, and their other codes. */
export class Migration0026SupportedPeople extends Migration {
  override up(): void {
    for (const statement of [TOUCH, EVERYTHING_KEPT_OF, RECEIVING_CODES]) this.addSql(statement);
    this.addSql('create unique index receiving_code_code_unique on receiving_code (code)');
    // Not unique: of two organisations that were merged both codes are known.
    this.addSql(
      'create index receiving_code_person_id_index on receiving_code (person_id, organisation_id, created_at)',
    );
    this.addSql('create index receiving_code_organisation_id_index on receiving_code (organisation_id)');
    this.addSql('create index supported_person_active_index on supported_person (team_id, last_active_on, id)');
    // Not the organisation: whoever reads the log would learn who was sent where.
    const concerns = ['person_id'];
    for (const trigger of auditTriggers({ table: 'receiving_code', subject: 'receiving_code', concerns }))
      this.addSql(trigger);
    for (const table of ['episode', 'connection']) for (const trigger of touchTriggers(table)) this.addSql(trigger);
  }
}
