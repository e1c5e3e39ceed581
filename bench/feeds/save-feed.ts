import { once } from 'node:events';
import fs from 'node:fs';

const LINE_FEED = 10;
const BEGINS = Buffer.from('{"contents":[');
const NEXT = Buffer.from(',');

/** Saves everything that a directory publishes as a file, as somebody would who has been sent one. */
export async function saveFeed(url: string, file: string): Promise<void> {
  const { body } = await fetch(`${url}/services`, { headers: { accept: 'application/x-ndjson' } });
  const out = fs.createWriteStream(file);
  out.write(BEGINS);
  let isBetween = false;
  for await (const chunk of body as AsyncIterable<Uint8Array>)
    for (const piece of lines(chunk)) {
      if (isBetween) out.write(NEXT);
      isBetween = piece.at(-1) === LINE_FEED;
      if (!out.write(piece)) await once(out, 'drain');
    }
  await new Promise<void>((resolve) => out.end(']}', resolve));
}

/** A piece with its line feeds, each at the end of a part. */
function* lines(chunk: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
    yield chunk.subarray(from, at + 1);
    from = at + 1;
  }
  if (from < chunk.length) yield chunk.subarray(from);
}
