import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { PlainFailure } from '../../shared/plain-failure.ts';
import type { Progress } from '../../shared/progress.ts';
import type { Extract, RegisterEntry } from './register-entry.ts';
import { carriedNumbers, knownExtract, putInPlace, STAGE } from './register.queries.ts';

export interface Loading {
  /** The day of the extract, where neither its lines nor its name say it. */
  asOf: string | null;
  progress: Progress;
  signal: AbortSignal;
  now: Date;
}

export interface LoadedNow {
  asOf: string;
  entries: number;
  leftOut: number;
}

/** A file that has so much less than the one before was cut off on its way. */
const LEAST_SHARE = 0.9;

/** Puts an extract in the place of the one before, whole or not at all. It is read as a stream, however large it is. */
export async function loadExtract(client: pg.ClientBase, extract: Extract, loading: Loading): Promise<LoadedNow> {
  await client.query('begin');
  try {
    const loaded = await load(client, extract, loading);
    await client.query('commit');
    return loaded;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function load(
  client: pg.ClientBase,
  extract: Extract,
  { asOf: said, progress, signal, now }: Loading,
): Promise<LoadedNow> {
  const { scheme, holdsLivingOnly } = extract;
  // Millions of companies are none of ours.
  const carried = holdsLivingOnly ? await carriedNumbers(client, scheme) : null;
  const count = { asOf: said ?? extract.asOf, entries: 0, leftOut: 0 };
  await client.query(STAGE);
  const rows = rowsOf(extract, { count, carried, onBytes: (bytes) => progress.advance(bytes) });
  const copying = client.query(copyFrom('copy incoming (identifier, name, is_registered, removed_on) from stdin'));
  await pipeline(Readable.from(rows), copying, { signal });
  const { asOf, entries, leftOut } = count;
  if (asOf === null)
    throw new PlainFailure('Neither the file nor its name says of which day it is. Add --as-of 2026-11-20.');
  if (entries === 0) throw new PlainFailure('There is nothing in it. The register stays as it was.');
  const known = await knownExtract(client, scheme);
  if (known && known.asOf > asOf)
    throw new PlainFailure(`An extract of ${known.asOf} is loaded already; this one is of ${asOf}.`);
  if (known && entries < known.entries * LEAST_SHARE)
    throw new PlainFailure(
      `It has ${entries} bodies and the one before had ${known.entries}. It looks cut off: download it again.`,
    );
  await putInPlace(client, { scheme, asOf, entries, holdsLivingOnly, at: now });
  return { asOf, entries, leftOut };
}

interface Reading {
  count: { asOf: string | null; entries: number; leftOut: number };
  carried: ReadonlySet<string> | null;
  onBytes: (bytes: number) => void;
}

/** What is kept of it, as COPY reads text. */
async function* rowsOf(extract: Extract, { count, carried, onBytes }: Reading): AsyncGenerator<string> {
  for await (const { entry, asOf } of extract.lines(onBytes)) {
    count.asOf = asOf ?? count.asOf;
    if (!entry) count.leftOut += 1;
    else count.entries += 1;
    if (entry && (carried === null || carried.has(entry.identifier))) yield rowOf(entry);
  }
}

function rowOf({ identifier, name, isRegistered, removedOn }: RegisterEntry): string {
  return `${[identifier, name, isRegistered ? 't' : 'f'].map(escaped).join('\t')}\t${removedOn ?? '\\N'}\n`;
}

/** As COPY reads it; what no text can hold is left out. */
function escaped(text: string): string {
  return text
    .replaceAll('\0', '')
    .toWellFormed()
    .replace(/\\/g, '\\\\')
    .replace(/[\t\n\r]+/g, ' ');
}
