import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { writeDocument } from '../report/write.ts';
import { connectionsFolder } from './kept.ts';
import type { ConnectionsResult } from './result.ts';

/** Keeps the figures, and writes the document anew. */
export async function writeConnections(result: ConnectionsResult): Promise<void> {
  fs.mkdirSync(connectionsFolder, { recursive: true });
  const file = path.join(connectionsFolder, `${result.connections}.json`);
  fs.writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }));
  await writeDocument();
}
