import fs from 'node:fs';
import path from 'node:path';
import type { Section } from '../report/sections.ts';
import { sectionsOfOruk, type OrukResult } from './result.ts';

export const orukFolder = path.resolve(import.meta.dirname, '../results/oruk');

/** What was found last of each size, the largest first. */
export function keptOruk(): { measuredAt: string; services: number; sections: Section[] }[] {
  if (!fs.existsSync(orukFolder)) return [];
  return fs
    .readdirSync(orukFolder)
    .map((name) => JSON.parse(fs.readFileSync(path.join(orukFolder, name), 'utf8')) as OrukResult)
    .sort((a, b) => b.services - a.services)
    .map((result) => ({ measuredAt: result.measuredAt, services: result.services, sections: sectionsOfOruk(result) }));
}
