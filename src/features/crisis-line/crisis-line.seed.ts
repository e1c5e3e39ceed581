import fs from 'node:fs';
import { v5 } from 'uuid';
import { DAYS, type Day, type Session } from '../../shared/opening-hours/session.ts';
import type { CrisisLineRecord, Fact, Facts, FactName } from './crisis-line.entity.ts';

const FILE = new URL('../../../seeds/crisis-lines.json', import.meta.url);

/** The id of a line follows from its code, so that it is the same in every directory. */
const IDS = '2f0e6a52-6a0e-4c57-8f0e-3f6d1a2b9c10';

/** A line of the reference file, with what checkers should look at. */
export interface SeedLine extends CrisisLineRecord {
  toCheck: string[];
}

interface SeedHours {
  days: Day[] | 'EVERY_DAY';
  from: string;
  to: string;
}

type SeedFact = Omit<Fact, 'sessions' | 'isConstant'> & { open?: SeedHours[] };

type WrittenLine = Pick<CrisisLineRecord, 'code' | 'route' | 'name' | 'audience' | 'nations' | 'topics'> &
  Partial<Omit<SeedLine, 'facts'>> & { facts: Partial<Record<FactName, SeedFact>> };

/** The reference lines as the file has them, in its order. */
export function readSeedLines(): SeedLine[] {
  const { lines } = JSON.parse(fs.readFileSync(FILE, 'utf8')) as { lines: WrittenLine[] };
  return lines.map(seedLine);
}

function seedLine(line: WrittenLine, index: number): SeedLine {
  const optional = { minimumAge: null, maximumAge: null, isForAdults: false, isLocal: false, note: null, toCheck: [] };
  return { ...optional, ...line, id: v5(line.code, IDS), position: index + 1, facts: factsOf(line.facts) };
}

function factsOf(written: Partial<Record<FactName, SeedFact>>): Facts {
  return Object.fromEntries(Object.entries(written).map(([name, fact]) => [name, factOf(fact)]));
}

function factOf({ open, ...fact }: SeedFact): Fact {
  return open ? { ...fact, sessions: open.flatMap(sessionsOf) } : fact;
}

function sessionsOf({ days, from, to }: SeedHours): Session[] {
  return (days === 'EVERY_DAY' ? DAYS : days).map((day) => ({ day, startsAt: from, endsAt: to, repeats: 'WEEKLY' }));
}
