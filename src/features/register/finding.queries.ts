import type { EntityManager } from '@mikro-orm/postgresql';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { FindingKind, RegisterScheme } from './register.codes.ts';

/** Something that a register says of an organisation and that the directory does not know. */
export interface Finding {
  organisationId: string;
  organisationName: LocalisedText;
  identifier: string;
  scheme: RegisterScheme;
  kind: FindingKind;
  /** The name in the register; null where the number is not there. */
  name: string | null;
  formerName: string | null;
  /** `2026-11-03` */
  removedOn: string | null;
  /** The day of the extract. */
  asOf: string;
  /** By what it is known again: the same is told once. */
  seen: string;
}

/** A page of all findings, or of those that assurers have not been told yet. */
export function findingsAfter(
  em: EntityManager,
  {
    after,
    limit,
    isNew,
  }: { after: Pick<Finding, 'organisationId' | 'identifier'> | null; limit: number; isNew: boolean },
): Promise<Finding[]> {
  const { organisationId = NOBODY, identifier = '' } = after ?? {};
  return em.execute<Finding[]>(FINDINGS, [organisationId, identifier, isNew, limit]);
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * A register that has not been loaded says nothing. What was renamed counts while the directory has not got the new name; that a name
 * merely differs is no news, since many groups go by another one.
 */
const FINDINGS = `
  select organisation_id as "organisationId", organisation_name as "organisationName", identifier, scheme, kind, name,
    former_name as "formerName", removed_on::text as "removedOn", as_of::text as "asOf", seen
  from (
    select f.*, coalesce(case kind when 'REMOVED' then removed_on::text when 'NOT_FOUND' then '' else name end, '') as seen
    from (
      select o.id as organisation_id, o.name as organisation_name, i.identifier, x.scheme, e.name, e.former_name, e.removed_on, x.as_of,
        case when e.identifier is null then 'NOT_FOUND' when not e.is_registered then 'REMOVED'
          when register.plain(e.name) in (select register.plain(n) from (
            select value from jsonb_each_text(o.name) union all select unnest(o.alternative_names)) as own (n)) then null
          when e.renamed_as_of is not null then 'RENAMED' else 'NAME_DIFFERS' end as kind
      from organisation o cross join unnest(o.identifiers) i (identifier)
      join register.extract x on x.scheme = register.scheme_of(i.identifier)
      left join register.entry e on e.identifier = i.identifier
      where o.archived_at is null and (o.id, i.identifier) > (?::uuid, ?)
    ) f where kind is not null
  ) found
  where not ? or (kind <> 'NAME_DIFFERS' and not exists (select from register.told t
    where t.organisation_id = found.organisation_id and t.identifier = found.identifier and t.kind = found.kind and t.seen = found.seen))
  order by organisation_id, identifier limit ?`;

/** Whether assurers have not been told of it; from now on they have. */
export async function isFirstTold(em: EntityManager, finding: Finding, at: Date): Promise<boolean> {
  const { organisationId, identifier, kind, seen, asOf } = finding;
  const rows = await em.execute<unknown[]>(TELL, [organisationId, identifier, kind, seen, asOf, at]);
  return rows.length > 0;
}

const TELL = `insert into register.told (organisation_id, identifier, kind, seen, as_of, told_at) values (?, ?, ?, ?, ?, ?)
  on conflict do nothing returning identifier`;

/** What is loaded. */
export interface LoadedExtract {
  scheme: RegisterScheme;
  asOf: string;
  entries: number;
}

export function loadedExtracts(em: EntityManager): Promise<LoadedExtract[]> {
  return em.execute<LoadedExtract[]>(
    'select scheme, as_of::text as "asOf", entries from register.extract order by scheme',
  );
}
