import type { EntityManager } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { newId } from '../../shared/uuid.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Grant } from './grant.entity.ts';
import { columnsOf, type GrantSaid } from './grant.rules.ts';
import { areasNamed, organisationsIdentified, type Carrier, type NamedArea } from './recipient.queries.ts';

/** What became of what a file says of a grant. */
export interface Recorded {
  outcome: 'created' | 'updated' | 'unchanged';
  areas: NamedArea[];
  /** How many living organisations carry a number that it names. */
  identified: number;
  /** True where somebody has said here which organisation it is, so that the file's word does not count. */
  isDecidedHere: boolean;
}

/** Puts a grant into the unit of work as a file says it: see recordGrants. */
export async function recordGrant(em: EntityManager, said: GrantSaid, at: Date): Promise<Recorded> {
  const [recorded] = await recordGrants(em, [said], at);
  if (!recorded) throw new Error('Nothing became of a grant.');
  return recorded;
}

/**
 * Puts different grants into the unit of work as a file says them, or changes what the file says otherwise now. Where one organisation
 * carries a number that one names, it stands there; what a person has decided about it stays.
 */
export async function recordGrants(em: EntityManager, all: readonly GrantSaid[], at: Date): Promise<Recorded[]> {
  const of = (list: (said: GrantSaid) => readonly string[]) => distinct(all.flatMap(list));
  const known = await em.find(Grant, {
    source: { $in: of(({ source }) => [source]) },
    sourceId: { $in: of(({ sourceId }) => [sourceId]) },
  });
  const named = await areasNamed(
    em,
    of(({ areaCodes }) => areaCodes),
    londonDay(at),
  );
  const carried = await organisationsIdentified(
    em,
    of(({ recipientIdentifiers }) => recipientIdentifiers),
  );
  const facts: Facts = {
    grants: new Map(known.map((grant) => [keyOf(grant), grant])),
    areas: new Map(named.map((area) => [area.said, area])),
    carriers: Map.groupBy(carried, ({ identifier }) => identifier),
    at,
  };
  return all.map((said) => record(em, said, facts));
}

/** What is here of the grants of a file. */
interface Facts {
  grants: ReadonlyMap<string, Grant>;
  areas: ReadonlyMap<string, NamedArea>;
  carriers: ReadonlyMap<string, readonly Carrier[]>;
  at: Date;
}

const keyOf = ({ source, sourceId }: Pick<GrantSaid, 'source' | 'sourceId'>): string =>
  JSON.stringify([source, sourceId]);

function record(em: EntityManager, said: GrantSaid, { grants, areas: named, carriers, at }: Facts): Recorded {
  const grant = grants.get(keyOf(said));
  const areas = said.areaCodes.flatMap((code) => named.get(code) ?? []);
  const identified = distinct(
    said.recipientIdentifiers.flatMap((each) => carriers.get(each) ?? []).map(({ id }) => id),
  );
  const isDecidedHere = grant?.match === 'BY_PERSON' || grant?.match === 'TAKEN_BACK';
  const columns = {
    ...columnsOf(said),
    areaCodes: distinct(areas.flatMap(({ code }) => code ?? [])),
    areas: distinct(areas.flatMap((area) => area.areas)),
  };
  const known = { areas, identified: identified.length, isDecidedHere };
  const only = identified.length === 1 ? identified[0] : undefined;

  if (!grant) {
    const match = only ? matched(em, only, at) : { match: 'NONE' as const };
    em.create(Grant, { id: newId(), ...columns, ...match, fetchedAt: at });
    return { outcome: 'created', ...known };
  }
  const changes = isDecidedHere ? {} : rematched(em, grant, only, at);
  const differing = Object.entries(columns).filter(([name, value]) => differs(grant, name, value));
  if (differing.length === 0 && Object.keys(changes).length === 0) return { outcome: 'unchanged', ...known };
  em.assign(grant, { ...Object.fromEntries(differing), ...changes, fetchedAt: at });
  return { outcome: 'updated', ...known };
}

function matched(em: EntityManager, id: string, at: Date) {
  return {
    organisation: em.getReference(Organisation, id, { wrapped: true }),
    match: 'BY_IDENTIFIER' as const,
    matchedAt: at,
  };
}

/** What a program matched, it matches anew; nothing where that comes to the same. */
function rematched(em: EntityManager, grant: Grant, only: string | undefined, at: Date): object {
  if (grant.organisation?.id === only) return {};
  return only ? matched(em, only, at) : { organisation: null, match: 'NONE', matchedAt: null };
}

function differs(grant: Grant, name: string, value: unknown): boolean {
  return !isDeepStrictEqual((grant as unknown as Record<string, unknown>)[name] ?? null, value ?? null);
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
