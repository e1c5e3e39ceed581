import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { problem } from '../shared/checks.ts';
import { Rejected } from '../shared/problems.ts';

/** A file that has arrived and that nobody has looked at yet. */
export interface ReceivedFile {
  path: string;
  size: number;
  /** SHA-256, in hexadecimal. */
  digest: string;
}

/** Lets a file arrive in a folder of its own, does something with it, and takes the folder away whatever happens. */
export async function withReceivedFile<T>(
  body: Readable,
  largest: number,
  use: (file: ReceivedFile) => Promise<T>,
): Promise<T> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'linkwell-evidence-'));
  try {
    return await use(await receive(body, path.join(folder, 'file'), largest));
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function receive(body: Readable, target: string, largest: number): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let size = 0;
  await pipeline(
    body,
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > largest) throw new Rejected([tooLarge(largest)]);
        hash.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(target, { mode: 0o600 }),
  );
  if (size === 0)
    throw new Rejected([problem('file', 'REQUIRED', 'The file is empty. Send the file itself as the body.')]);
  return { path: target, size, digest: hash.digest('hex') };
}

export function tooLarge(largest: number) {
  const megabytes = Math.floor(largest / 1024 / 1024);
  return problem(
    'file',
    'TOO_LONG',
    `The file is larger than ${megabytes} MB. Scan it at a lower quality, or send a part.`,
  );
}
