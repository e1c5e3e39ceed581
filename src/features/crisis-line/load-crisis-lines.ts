import type { EntityManager } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { CrisisLine, type FactName, type Facts } from './crisis-line.entity.ts';
import { readSeedLines, type SeedLine } from './crisis-line.seed.ts';

/** What the file may bring up to date; the id and the code never change. */
const FIELDS = [
  'route',
  'position',
  'name',
  'audience',
  'nations',
  'minimumAge',
  'maximumAge',
  'isForAdults',
  'topics',
  'isLocal',
  'note',
  'toCheck',
] as const satisfies (keyof SeedLine)[];

/**
 * Brings the reference lines into the directory; run at each start, under every seed setting. Field by field and fact by
 * fact: what is as the file once said follows the file, what somebody has changed since stays as they made it.
 */
export async function loadCrisisLines(em: EntityManager, lines: SeedLine[] = readSeedLines()): Promise<void> {
  await em.transactional(async (inside) => {
    await inside.execute(`select pg_advisory_xact_lock(hashtext('crisis lines'))`);
    const known = new Map((await inside.findAll(CrisisLine)).map((line) => [line.code, line]));
    for (const line of lines) {
      const there = known.get(line.code);
      if (there) bringUpToDate(there, line);
      else create(inside, line);
    }
  });
}

function create(em: EntityManager, line: SeedLine): void {
  const now = new Date();
  em.create(CrisisLine, { ...line, loaded: asLoaded(line), createdAt: now, updatedAt: now });
}

function bringUpToDate(line: CrisisLine, next: SeedLine): void {
  const loaded = line.loaded as unknown as SeedLine;
  if (isSame(loaded, asLoaded(next))) return;
  const untouched = FIELDS.filter((field) => isSame(line[field], loaded[field]));
  Object.assign(line, Object.fromEntries(untouched.map((field) => [field, next[field]])));
  line.facts = mergedFacts(line.facts, loaded.facts, next.facts);
  line.loaded = asLoaded(next);
  line.updatedAt = new Date();
}

/** A fact is kept or replaced whole, so that a value never stands beside the verification of another. */
function mergedFacts(current: Facts, loaded: Facts, next: Facts): Facts {
  const merged: Facts = {};
  for (const name of Object.keys({ ...current, ...next }) as FactName[]) {
    const fact = isSame(current[name], loaded[name]) ? next[name] : current[name];
    if (fact) merged[name] = fact;
  }
  return merged;
}

function asLoaded(line: SeedLine): Record<string, unknown> {
  return Object.fromEntries([...FIELDS, 'facts' as const].map((field) => [field, line[field]]));
}

function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

/** As PostgreSQL keeps it: without what is undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
