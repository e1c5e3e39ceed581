import { FACTS, type Dimension } from '../../../../src/features/impact/impact.codes.ts';
import { quarterOf, yearOf } from '../../../../src/features/impact/period.rules.ts';
import type { Counted } from '../../../support/counted.ts';
import type { Equation, Name } from './attacker.ts';
import { COUNCILS, type Ground } from './world.ts';

export const SEEN = [
  'DIRECTORY',
  'ORGANISATION',
  'SERVICE',
  'NEED',
  'LOCAL_AUTHORITY',
  'ICB',
  'TEAM',
  'REFERRAL_SOURCE',
];
export const COMPLEMENTS = ['open', 'not_started', 'late'] as const;

export interface CellName {
  dimension: string;
  key: string;
  period: string;
}

export const nameOf = ({ dimension, key, period }: CellName, fact: string): Name =>
  [dimension, key, period, fact].join(' ');

/** What everything really is, counted by other means than the program's. */
export function truthOf(connections: readonly Counted[]): Map<Name, number> {
  const counts = new Map<Name, number>();
  for (const connection of connections)
    for (const cell of cellsOf(connection))
      for (const fact of factsOf(connection)) {
        const name = nameOf(cell, fact);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  return counts;
}

function cellsOf({ madeOn, organisation, service, need, localAuthority, icb, team, source }: Counted): CellName[] {
  const keys: Partial<Record<Dimension, string>> = {
    ...{ DIRECTORY: 'ALL', ORGANISATION: organisation, TEAM: team, SERVICE: service ?? '' },
    ...{ NEED: need ?? 'NOT_KNOWN', LOCAL_AUTHORITY: localAuthority ?? 'NOT_KNOWN', ICB: icb ?? 'NOT_KNOWN' },
    REFERRAL_SOURCE: source ?? 'NOT_KNOWN',
  };
  const quarter = quarterOf(madeOn);
  return [quarter, yearOf(quarter)].flatMap(({ name }) =>
    Object.entries(keys).map(([dimension, key]) => ({ dimension, key, period: name })),
  );
}

function factsOf({ outcome, startedOn, madeOn }: Counted): string[] {
  const days = startedOn ? (Date.parse(startedOn) - Date.parse(madeOn)) / 86_400_000 : null;
  return [
    ...['made', outcome ? 'known' : 'open'],
    ...(outcome ? [outcome.toLowerCase()] : []),
    ...(days === null ? ['not_started'] : ['started', days <= 28 ? 'started_soon' : 'late']),
  ];
}

/** All keys that there may be: everybody knows which organisations, services and teams there are. */
export function keysOf({ organisations, teams }: Ground): Record<string, string[]> {
  return {
    DIRECTORY: ['ALL'],
    ORGANISATION: organisations.map(({ id }) => id),
    SERVICE: organisations.flatMap(({ services }) => services),
    NEED: ['debt', 'food', 'stress', 'NOT_KNOWN'],
    LOCAL_AUTHORITY: Object.keys(COUNCILS),
    ICB: [...new Set(Object.values(COUNCILS))],
    TEAM: teams,
    REFERRAL_SOURCE: ['POLICE', 'PHARMACY', 'NOT_KNOWN'],
  };
}

/** What adds up to what, for whoever has read how the figures are made. */
export function equationsOf(ground: Ground, year: string, quarters: readonly string[]): Equation[] {
  const keys = keysOf(ground);
  const all = Object.entries(keys).flatMap(([dimension, list]) => list.map((key) => ({ dimension, key })));
  const within = all.flatMap((cell) => [year, ...quarters].flatMap((period) => insideOf({ ...cell, period })));
  const across = [year, ...quarters].flatMap((period) => familiesOf(ground, keys, period));
  const inTime = all.flatMap((cell) =>
    [...FACTS].map((fact) => ({
      total: nameOf({ ...cell, period: year }, fact),
      parts: quarters.map((period) => nameOf({ ...cell, period }, fact)),
    })),
  );
  return [...within, ...across, ...inTime];
}

function insideOf(cell: CellName): Equation[] {
  const sum = (total: string, parts: readonly string[]): Equation => ({
    total: nameOf(cell, total),
    parts: parts.map((part) => nameOf(cell, part)),
  });
  return [
    sum('known', FACTS.slice(4)),
    sum('made', ['known', 'open']),
    sum('made', ['started', 'not_started']),
    sum('started', ['started_soon', 'late']),
  ];
}

function familiesOf({ organisations }: Ground, keys: Record<string, string[]>, period: string): Equation[] {
  const families = [
    ...SEEN.slice(1).map((dimension) => ({
      whole: { dimension: 'DIRECTORY', key: 'ALL' },
      dimension,
      parts: keys[dimension],
    })),
    ...organisations.map(({ id, services }) => ({
      ...{ whole: { dimension: 'ORGANISATION', key: id }, dimension: 'SERVICE', parts: services },
    })),
    ...(keys.ICB ?? []).map((icb) => ({
      ...{ whole: { dimension: 'ICB', key: icb }, dimension: 'LOCAL_AUTHORITY' },
      parts: Object.entries(COUNCILS).flatMap(([council, own]) => (own === icb ? [council] : [])),
    })),
  ];
  return families.flatMap(({ whole, dimension, parts = [] }) =>
    [...FACTS].map((fact) => ({
      total: nameOf({ ...whole, period }, fact),
      parts: parts.map((key) => nameOf({ dimension, key, period }, fact)),
    })),
  );
}
