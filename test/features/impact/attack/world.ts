import { CONNECTION_OUTCOMES } from '../../../../src/features/connection/connection.codes.ts';
import { newId } from '../../../../src/shared/uuid.ts';
import type { Counted } from '../../../support/counted.ts';

export interface Ground {
  organisations: { id: string; services: string[] }[];
  teams: string[];
}

/** A council lies in one ICB. */
export const COUNCILS = { E08000001: 'E54000001', E08000002: 'E54000001', E08000003: 'E54000002' } as const;
const NEEDS = ['debt', 'food', 'stress', null];
const SOURCES = ['POLICE', 'PHARMACY', null];
const POPULATIONS = ['carers', 'lonely'];
const DAYS = 364;

export type Chance = () => number;

/** The connections of one financial year in a small directory, where a figure gives somebody away if any does. */
export function aYear(ground: Ground, start: number, chance: Chance): Counted[] {
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
  // The first of a list comes up most, so that there are many small numbers beside a few great ones.
  const early = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() ** 2 * items.length)] as Item;
  const size = 15 + Math.floor(chance() * 120);
  const crowd = Array.from({ length: Math.ceil(size * (0.4 + 0.6 * chance())) }, newId);
  const home = new Map(
    crowd.map((person) => [person, { team: early(ground.teams), council: early(Object.keys(COUNCILS)) }]),
  );
  return Array.from({ length: size }, (): Counted => {
    const person = one(crowd);
    const { team, council } = home.get(person) ?? { team: '', council: '' };
    const organisation = early(ground.organisations);
    const madeOn = day(start, Math.floor(chance() * DAYS));
    const outcome = chance() < 0.7 ? early(CONNECTION_OUTCOMES) : null;
    const startedOn = chance() < 0.6 ? later(madeOn, Math.floor(chance() * 60)) : null;
    return {
      ...{
        person,
        team,
        organisation: organisation.id,
        service: early(organisation.services),
        madeOn,
        startedOn,
        outcome,
      },
      ...{ need: early(NEEDS), source: early(SOURCES), populations: POPULATIONS.filter(() => chance() < 0.4) },
      ...{ localAuthority: council, icb: COUNCILS[council as keyof typeof COUNCILS] },
    };
  });
}

function day(start: number, number: number): string {
  return later(`${start}-04-01`, number);
}

function later(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}
