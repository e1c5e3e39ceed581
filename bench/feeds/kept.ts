import fs from 'node:fs';
import path from 'node:path';
import type { Section } from '../report/sections.ts';
import { sectionsOfFeeds, type FeedsResult } from './result.ts';

export const feedsFolder = path.resolve(import.meta.dirname, '../results/feeds');

/** What was found last of each size, the largest first. */
export function keptFeeds(): { measuredAt: string; services: number; sections: Section[] }[] {
  if (!fs.existsSync(feedsFolder)) return [];
  return fs
    .readdirSync(feedsFolder)
    .map((name) => JSON.parse(fs.readFileSync(path.join(feedsFolder, name), 'utf8')) as FeedsResult)
    .sort((a, b) => b.services - a.services)
    .map((result) => ({ measuredAt: result.measuredAt, services: result.services, sections: sectionsOfFeeds(result) }));
}
