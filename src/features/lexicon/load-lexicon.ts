import type { EntityManager } from '@mikro-orm/postgresql';
import fs from 'node:fs';
import { v5 } from 'uuid';
import type { Said } from './lexicon-entry.entity.ts';
import { putLoaded } from './lexicon.queries.ts';

const FILE = new URL('../../../seeds/lexicon.json', import.meta.url);
/** The id of an entry follows from its code, so that it is the same in every directory. */
const IDS = '7d2c4a7e-52e4-4f0b-9a49-0c4b0f2f6a31';

export function readSeedLexicon(): Said[] {
  return JSON.parse(fs.readFileSync(FILE, 'utf8')) as Said[];
}

/**
 * Brings the lexicon's file into the directory; run at each start, under every seed setting. What is as the file once said
 * follows the file, what somebody has changed or removed since stays as they made it.
 */
export async function loadLexicon(em: EntityManager, entries: Said[] = readSeedLexicon()): Promise<void> {
  await putLoaded(
    em,
    entries.map((said) => ({ id: v5(said.code, IDS), ...said })),
    new Date(),
  );
}
