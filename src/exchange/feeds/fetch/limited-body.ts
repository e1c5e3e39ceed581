import type { Readable } from 'node:stream';
import { Unanswered } from './unanswered.ts';

/** The whole of an answer, which is dropped as soon as it is longer than anything that is meant. */
export async function limitedBody(body: Readable, most: number, url: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body) {
    size += (piece as Buffer).length;
    if (size > most) {
      body.destroy();
      throw new Unanswered(tooLong(url, most), { isPassing: false });
    }
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces, size);
}

function tooLong(url: string, most: number): string {
  return `${url} sends more than ${Math.round(most / 1_000_000)} MB in one answer. It was not read to the end.`;
}
