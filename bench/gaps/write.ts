import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { writeDocument } from '../report/write.ts';
import { gapsFolder } from './kept.ts';
import type { GapsResult } from './result.ts';

/** Keeps the figures, and writes the document anew. Of a folder that was filled before, it stays known how long that took. */
export async function writeGaps(result: GapsResult): Promise<void> {
  fs.mkdirSync(gapsFolder, { recursive: true });
  const file = path.join(gapsFolder, `${result.connections}.json`);
  const earlier = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as GapsResult) : result;
  const took = Object.keys(result.took).length > 0 ? result.took : earlier.took;
  const kept: GapsResult = { ...result, took };
  fs.writeFileSync(file, await format(JSON.stringify(kept), { parser: 'json', printWidth: 120 }));
  await writeDocument();
}
