import type { OrganisationKind } from '../../src/features/organisation/organisation.entity.ts';
import { contactsOf } from './contacts.ts';
import { COMMON, phrase } from './grammar.ts';
import type { Authority } from './geography.ts';
import { freshnessColumns, recordColumns } from './moments.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { english, type Row } from './row.ts';
import { fillingFor } from './surroundings.ts';

const KINDS: Record<OrganisationKind, number> = {
  CHARITY: 46,
  UNINCORPORATED_GROUP: 22,
  CIC: 11,
  FAITH_GROUP: 8,
  STATUTORY_BODY: 7,
  COMPANY: 3,
  COOPERATIVE: 2,
  OTHER: 1,
};

/** From this many services on, it is a federation with members all over the country. */
const FEDERATION = 50;

export const isFederation = (services: number): boolean => services >= FEDERATION;

export interface OrganisationDraft {
  id: string;
  rank: number;
  services: number;
  at: Date;
  authority: Authority;
}

/** Names of two words and one number repeat themselves, as they do among real groups. */
export function organisationRow(
  plan: Plan,
  random: Random,
  { id, rank, services, at, authority }: OrganisationDraft,
): Row {
  const kind = isFederation(services) ? 'CHARITY' : random.weighted(KINDS);
  const key = `group-${rank}`;
  return {
    id,
    version: 1,
    name: english(nameOf(random, authority, services)),
    alternative_names: [],
    kind,
    description: random.chance(0.6) ? english(aboutIt(random, authority)) : null,
    identifiers: identifiersOf(kind, rank),
    ...contactsOf(random, key),
    ...freshnessColumns(plan, random),
    ...recordColumns(plan, random, { source: 'generator', sourceId: key, at }),
  };
}

function nameOf(random: Random, authority: Authority, services: number): string {
  const filling = fillingFor(authority, random);
  if (isFederation(services))
    return `${phrase(COMMON, 'federation-heads', random)} ${phrase(COMMON, 'estate', random)}`;
  return `${phrase(COMMON, 'organisation-heads', random, filling)} ${phrase(COMMON, 'organisation-tails', random)}`;
}

function aboutIt(random: Random, authority: Authority): string {
  const filling = fillingFor(authority, random);
  return [1, 2].map(() => phrase(COMMON, 'general-sentences', random, filling)).join(' ');
}

/** Numbers that no register has given out: they have one digit too many. */
function identifiersOf(kind: OrganisationKind, rank: number): string[] {
  if (kind === 'CHARITY') return [`GB-CHC-99${String(rank).padStart(6, '0')}`];
  return kind === 'CIC' || kind === 'COMPANY' ? [`GB-COH-99${String(rank).padStart(7, '0')}`] : [];
}
