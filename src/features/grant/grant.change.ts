import type { EntityManager } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { newId } from '../../shared/uuid.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Grant } from './grant.entity.ts';
import { columnsOf, type GrantSaid } from './grant.rules.ts';
import { areasNamed, organisationsIdentified, type NamedArea } from './recipient.queries.ts';

/** What became of what a file says of a grant. */
export interface Recorded {
  outcome: 'created' | 'updated' | 'unchanged';
  areas: NamedArea[];
  /** How many living organisations carry a number that it names. */
  identified: number;
  /** True where somebody has said here which organisation it is, so that the file's word does not count. */
  isDecidedHere: boolean;
}

/**
 * Puts a grant into the unit of work as a file says it, or changes what the file says otherwise now. Where one organisation
 * carries a number that it names, it stands there; what a person has decided about it stays.
 */
export async function recordGrant(em: EntityManager, said: GrantSaid, at: Date): Promise<Recorded> {
  const { source, sourceId } = said;
  const grant = await em.findOne(Grant, { source, sourceId });
  const areas = await areasNamed(em, said.areaCodes, londonDay(at));
  const identified = await organisationsIdentified(em, said.recipientIdentifiers);
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
