import fs from 'node:fs';
import path from 'node:path';
import { checkFile } from '../../import/csv/check-file.ts';
import { LONGEST_RECORD } from '../../import/csv/csv-records.ts';
import { fileText, type Encoding } from '../../import/csv/file-text.ts';
import { ListScanner, type Piece } from '../../import/json/list-scanner.ts';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import type { Listed } from '../run/items.queries.ts';
import { BEGINNING, type Cursor } from './cursor.rules.ts';
import { LISTS, licenceIn, type FeedStandard } from './envelope.ts';
import type { Fetched, ListedPage } from './feed.ts';
import { LocalFeed } from './local-feed.ts';
import { hasParts, listedRecords } from './listed-records.ts';

const AT_ONCE = 100;
const HEAD_BYTES = 65_536;

/** A feed that somebody has saved: one JSON file with a list of services, whole or as the list gave them. */
export class FileFeed extends LocalFeed {
  readonly #encoding: Encoding;

  constructor(file: string, encoding: Encoding, source: string) {
    super(source, file);
    this.#encoding = encoding;
  }

  override async greet(): ReturnType<LocalFeed['greet']> {
    await checkFile(this.file, this.#encoding);
    const named = /"licen[cs]e(?:_?url)?"\s*:\s*"([^"]+)"/i.exec(this.#head())?.[1];
    return { ...(await super.greet()), licence: licenceIn({ license: named ?? null }) };
  }

  /** A file is read in one go: where that was broken off, it is read again. */
  async *pages({ end }: Cursor): AsyncGenerator<ListedPage> {
    if (end !== null) return;
    const name = path.basename(this.file);
    const { list, standard } = this.#list();
    let cursor = BEGINNING;
    for await (const records of batches(pieces(fileText(this.file, this.#encoding), { name, list }))) {
      const items = listedRecords(
        records.map(({ record }) => record),
        `line ${records[0]?.line ?? 0}`,
      );
      cursor = { ...cursor, page: cursor.page + 1, seen: cursor.seen + items.length };
      yield { items, cursor, standard, licence: null };
    }
    yield { items: [], cursor: { ...cursor, total: cursor.seen, end: 'WHOLE' }, standard, licence: null };
  }

  fetch({ listed }: Listed): Promise<Fetched> {
    return Promise.resolve({ said: listed, isWhole: hasParts(listed) });
  }

  #list(): { list: string; standard: FeedStandard } {
    const head = this.#head();
    const found = Object.keys(LISTS).find((name) => new RegExp(`"${name}"\\s*:\\s*\\[`).test(head)) ?? 'contents';
    return { list: found, standard: LISTS[found] ?? 'HSDS' };
  }

  /** Its beginning, which says under which name the list stands. */
  #head(): string {
    const handle = fs.openSync(this.file, 'r');
    try {
      const bytes = Buffer.alloc(HEAD_BYTES);
      const read = fs.readSync(handle, bytes, 0, HEAD_BYTES, 0);
      return new TextDecoder(this.#encoding).decode(bytes.subarray(0, read));
    } finally {
      fs.closeSync(handle);
    }
  }
}

interface Read {
  line: number;
  record: unknown;
}

async function* pieces(
  text: AsyncIterable<string>,
  { name, list }: { name: string; list: string },
): AsyncGenerator<Read> {
  const scanner = new ListScanner(list, LONGEST_RECORD);
  for await (const chunk of text) {
    for (const piece of scanner.scan(chunk)) yield parsed(piece);
    if (scanner.isTooLong)
      throw new PlainFailure(`${name}: what is at line ${scanner.line} is too long for one record.`);
  }
  if (!scanner.isWhole) throw new PlainFailure(`${name} breaks off: a bracket is never closed. Fetch it again.`);
  if (!scanner.hasList) throw new PlainFailure(`${name} has no list of services: ${Object.keys(LISTS).join(', ')}.`);
}

/** What is not written as JSON becomes a record without an id, which is refused by its line. */
function parsed({ line, text }: Piece): Read {
  try {
    return { line, record: JSON.parse(text) as unknown };
  } catch {
    return { line, record: null };
  }
}

async function* batches(records: AsyncIterable<Read>): AsyncGenerator<Read[]> {
  let batch: Read[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
