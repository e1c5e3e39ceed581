import fs from 'node:fs';
import path from 'node:path';
import { isUtf8 } from 'node:buffer';
import { PlainFailure } from '../../../shared/plain-failure.ts';
import { firstBadByte } from './utf8.ts';

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const NEWLINE = 0x0a;
/** The longest character has four bytes: so many may wait for the next chunk. */
const LONGEST_CHARACTER = 4;

/**
 * The text of a file in pieces. A byte that is not of the encoding ends it with a message that names the place; what comes
 * before it has been given by then.
 */
export async function* fileText(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const place = { bytes: 0, lines: 0 };
  let waiting: Buffer = Buffer.alloc(0);
  for await (const piece of fs.createReadStream(file)) {
    const chunk = Buffer.concat([waiting, piece as Buffer]);
    const whole = encoding === 'utf-8' ? wholeCharacters(chunk) : chunk;
    if (encoding === 'utf-8' && !isUtf8(whole)) {
      yield decoder.decode(whole.subarray(0, firstBadByte(whole) ?? 0), { stream: true });
      throw notUtf8(path.basename(file), whole, place);
    }
    waiting = chunk.subarray(whole.length);
    place.bytes += whole.length;
    place.lines += count(whole, NEWLINE);
    yield decoder.decode(whole, { stream: true });
  }
  if (waiting.length > 0) throw notUtf8(path.basename(file), waiting, place);
  yield decoder.decode();
}

/** All but a character that is cut off at the end. */
function wholeCharacters(chunk: Buffer): Buffer {
  for (let back = 1; back < LONGEST_CHARACTER && back <= chunk.length; back += 1) {
    const tail = chunk.subarray(-back);
    if (isLead(tail[0])) return firstBadByte(tail) === null && !isUtf8(tail) ? chunk.subarray(0, -back) : chunk;
  }
  return chunk;
}

function isLead(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0xc0;
}

function notUtf8(name: string, chunk: Buffer, { bytes, lines }: { bytes: number; lines: number }): PlainFailure {
  const at = firstBadByte(chunk) ?? 0;
  const line = lines + count(chunk.subarray(0, at), NEWLINE) + 1;
  const byte = `0x${(chunk[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return new PlainFailure(
    `${name} is not UTF-8: the byte ${byte} in line ${line} (byte ${bytes + at + 1} of the file) belongs to no character. Older spreadsheets save as Windows-1252: run the command again with --encoding windows-1252, or save the file as UTF-8.`,
  );
}

function count(bytes: Buffer, wanted: number): number {
  let found = 0;
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) found += 1;
  return found;
}
