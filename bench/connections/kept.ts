import fs from 'node:fs';
import path from 'node:path';
import type { Section } from '../report/sections.ts';
import { sectionsOfConnections, type ConnectionsResult } from './result.ts';

export const connectionsFolder = path.resolve(import.meta.dirname, '../results/connections');

/** What is kept of the greatest run about connections; nothing where there was none. */
export function keptConnections(): { measuredAt: string; sections: Section[] } | null {
  const names = fs.existsSync(connectionsFolder) ? fs.readdirSync(connectionsFolder) : [];
  const [greatest] = names
    .map((name) => JSON.parse(fs.readFileSync(path.join(connectionsFolder, name), 'utf8')) as ConnectionsResult)
    .sort((one, other) => other.connections - one.connections);
  return greatest ? { measuredAt: greatest.measuredAt, sections: sectionsOfConnections(greatest) } : null;
}
