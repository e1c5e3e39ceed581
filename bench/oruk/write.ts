import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { writeDocument } from '../report/write.ts';
import { orukFolder } from './kept.ts';
import type { OrukResult } from './result.ts';

/** Keeps the figures, and writes the document anew. */
export async function writeOruk(result: OrukResult): Promise<void> {
  fs.mkdirSync(orukFolder, { recursive: true });
  const file = path.join(orukFolder, `${result.services}.json`);
  fs.writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }));
  await writeDocument();
}
