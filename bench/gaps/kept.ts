import fs from 'node:fs';
import path from 'node:path';
import type { Section } from '../report/sections.ts';
import { sectionsOfGaps, type GapsResult } from './result.ts';

export const gapsFolder = path.resolve(import.meta.dirname, '../results/gaps');

/** What is kept of the greatest run about gaps; nothing where there was none. */
export function keptGaps(): { measuredAt: string; sections: Section[] } | null {
  const names = fs.existsSync(gapsFolder) ? fs.readdirSync(gapsFolder) : [];
  const [greatest] = names
    .map((name) => JSON.parse(fs.readFileSync(path.join(gapsFolder, name), 'utf8')) as GapsResult)
    .sort((one, other) => other.connections - one.connections);
  return greatest ? { measuredAt: greatest.measuredAt, sections: sectionsOfGaps(greatest) } : null;
}
