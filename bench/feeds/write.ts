import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { writeDocument } from '../report/write.ts';
import { feedsFolder } from './kept.ts';
import type { FeedsResult } from './result.ts';

/** Keeps the figures, and writes the document anew. */
export async function writeFeeds(result: FeedsResult): Promise<void> {
  fs.mkdirSync(feedsFolder, { recursive: true });
  const file = path.join(feedsFolder, `${result.services}.json`);
  fs.writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }));
  await writeDocument();
}
