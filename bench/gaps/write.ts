import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { writeDocument } from '../report/write.ts';
import { gapsFolder } from './kept.ts';
import type { GapsResult } from './result.ts';

/** Keeps the figures, and writes the document anew. */
export async function writeGaps(result: GapsResult): Promise<void> {
  fs.mkdirSync(gapsFolder, { recursive: true });
  const file = path.join(gapsFolder, `${result.connections}.json`);
  fs.writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }));
  await writeDocument();
}
