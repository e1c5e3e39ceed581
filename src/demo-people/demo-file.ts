import fs from 'node:fs/promises';
import path from 'node:path';
import type { Practice, WorkContact } from '../features/team/team.entity.ts';
import type { Role } from '../shared/role.ts';

const FILE = path.resolve(import.meta.dirname, '../../seeds/demo/people.json');

/** The people of the demonstration, one of each role, and where they hold it. */
export interface DemoPeople {
  team: {
    name: string;
    practices: Practice[];
    gpSupervisor: WorkContact;
    safeguardingLead: WorkContact;
    safeguardingProcedureUrl: string;
  };
  /** Which organisation of the demonstration is theirs. */
  organisation: string;
  area: string;
  people: { key: string; name: string; role: Role }[];
}

export async function readDemoPeople(): Promise<DemoPeople> {
  return JSON.parse(await fs.readFile(FILE, 'utf8')) as DemoPeople;
}
