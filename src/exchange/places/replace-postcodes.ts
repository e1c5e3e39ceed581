import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { PlainFailure } from '../../shared/plain-failure.ts';
import { deriveMiddles, lettersOf } from './derive-middles.ts';
import { csvParser, readableFailure } from './csv-records.ts';
import type { PlacesFile } from './places-file.ts';
import type { PostcodeFormat, ReadPostcode } from './postcode-formats.ts';

export interface PostcodeCount {
  rows: number;
  /** Lines without a point, or no longer in use. */
  leftOut: number;
  /** Postcodes of areas that the file does not mention, taken over from what was there. */
  kept: number;
}

const COPY = `copy place.postcode_next (postcode, latitude, longitude, local_authority) from stdin with (freeze)`;
const KEEP = `insert into place.postcode_next
  select * from place.postcode where not (rtrim(left(postcode, 2), '0123456789') = any ($1))`;
const INDEX = `
  alter table place.postcode_next add constraint postcode_next_pkey primary key (postcode);
  analyze place.postcode_next`;

/** From here on readers wait, so nothing long may come after it. */
const SWAP = `
  drop table place.postcode;
  alter table place.postcode_next rename to postcode;
  alter table place.postcode rename constraint postcode_next_pkey to postcode_pkey`;

/**
 * Puts the postcodes of a file in the place of those that are there, for the postcode areas (M, OL, BT…) that the file
 * mentions. Must run inside a transaction: readers see the old table until it commits, and a load that is cut off leaves
 * nothing behind. Nothing is held in memory.
 */
export async function replacePostcodes(
  client: pg.ClientBase,
  file: PlacesFile,
  format: PostcodeFormat,
  options: { onBytes: (count: number) => void; signal?: AbortSignal },
): Promise<PostcodeCount> {
  await client.query("set local maintenance_work_mem = '256MB'; set local work_mem = '128MB'");
  await client.query('create table place.postcode_next (like place.postcode)');
  const lines = {
    rows: 0,
    leftOut: 0,
    outcodes: new Set<string>(),
    sectors: new Set<string>(),
    currentCodes: await currentCodes(client),
  };
  for (const part of file.parts) {
    try {
      const text = await part.open(options.onBytes);
      await pipeline(text, csvParser(), copyLines(format, part.name, lines), client.query(copyFrom(COPY)), {
        signal: options.signal,
      });
    } catch (error) {
      throw readableFailure(error, part.name);
    }
  }
  if (lines.rows === 0)
    throw new PlainFailure(`${file.name} holds no postcode that is in use and has a point. Nothing was changed.`);
  const { rowCount: kept } = await client.query(KEEP, [lettersOf(lines.outcodes)]);
  await client.query(INDEX);
  await deriveMiddles(client, 'sector', 'place.postcode_next', lines.sectors);
  await deriveMiddles(client, 'outcode', 'place.postcode_next', lines.outcodes);
  await client.query(SWAP);
  return { rows: lines.rows, leftOut: lines.leftOut, kept: kept ?? 0 };
}

interface Lines {
  rows: number;
  leftOut: number;
  outcodes: Set<string>;
  sectors: Set<string>;
  currentCodes: Map<string, string>;
}

const BATCH = 64 * 1024;

/** From records to the text that COPY reads, in batches. */
function copyLines(format: PostcodeFormat, name: string, lines: Lines): Transform {
  let read: ReadPostcode | null = null;
  let batch = '';
  const start = (record: string[]): ReadPostcode | null => {
    const reader = (read = format.reader(record, name));
    return format.hasHeader ? null : reader;
  };
  return new Transform({
    writableObjectMode: true,
    writableHighWaterMark: 1000,
    transform(record: string[], _encoding, done: TransformCallback) {
      try {
        const reader = read ?? start(record);
        if (reader) batch += lineOf(reader(record), lines);
      } catch (error) {
        return done(error as Error);
      }
      if (batch.length < BATCH) return done();
      done(null, batch);
      batch = '';
    },
    flush: (done: TransformCallback) => done(null, batch),
  });
}

function lineOf(row: ReturnType<ReadPostcode>, lines: Lines): string {
  if (!row) {
    lines.leftOut += 1;
    return '';
  }
  lines.rows += 1;
  const outcode = row.postcode.slice(0, -3);
  lines.outcodes.add(outcode);
  lines.sectors.add(`${outcode} ${row.postcode.at(-3)}`);
  const given = row.localAuthority ?? '\\N';
  const authority = lines.currentCodes.get(given) ?? given;
  return `${row.postcode}\t${row.latitude}\t${row.longitude}\t${authority}\n`;
}

/** Local authorities that were merged or numbered anew: old code to current one. */
async function currentCodes(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ old_code: string; current_code: string }>(
    'select old_code, current_code from place.area_code_history where old_code <> current_code',
  );
  return new Map(rows.map((row) => [row.old_code, row.current_code]));
}
