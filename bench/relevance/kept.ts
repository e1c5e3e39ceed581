import fs from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import type { Way } from './compare-ways.ts';

const FOLDER = path.resolve(import.meta.dirname, '../results/relevance');

export interface Relevance {
  measuredAt: string;
  ways: Way[];
}

/** Keeps the newest figures alone. */
export async function keep(result: Relevance): Promise<void> {
  fs.rmSync(FOLDER, { recursive: true, force: true });
  fs.mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${result.measuredAt.slice(0, 10)}.json`);
  fs.writeFileSync(file, await format(JSON.stringify(result), { parser: 'json', printWidth: 120 }));
}

/** The newest figures; null where none were ever kept. */
export function kept(): Relevance | null {
  const [name] = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER) : [];
  return name === undefined ? null : (JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8')) as Relevance);
}
