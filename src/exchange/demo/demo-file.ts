import fs from 'node:fs/promises';
import path from 'node:path';
import type { CapacityInput, ServiceInput } from '../../features/service/service.inputs.ts';
import type { Standing } from '../../features/standing/standing.codes.ts';
import type { LocationInput } from '../../features/location/location.inputs.ts';
import type { OrganisationInput } from '../../features/organisation/organisation.inputs.ts';
import type { SessionInput } from '../../features/service/session.inputs.ts';
import type { TeamInput } from '../../features/team/team.inputs.ts';
import type { Role } from '../../shared/role.ts';
import type { FewPlaces } from '../places/load-places.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../seeds/demo');

/** One organisation of the demonstration with all that belongs to it. Days are told as so many days ago. */
export interface DemoOrganisation {
  sourceId: string;
  organisation: OrganisationInput;
  locations: (LocationInput & { key: string })[];
  services: DemoService[];
}

export type DemoService = Omit<ServiceInput, 'capacity' | 'sessions' | 'locationIds'> & {
  key: string;
  verifiedDaysAgo?: number;
  capacity?: Omit<CapacityInput, 'asOf'> & { asOfDaysAgo?: number };
  locations: string[];
  sessions?: (Omit<SessionInput, 'locationId'> & { location?: string })[];
  standing: Standing;
};

export interface DemoTeam {
  key: string;
  team: TeamInput;
  /** Organisations go by their sourceId. */
  host: string;
  employer?: string;
}

/** A role and where: a team by its key, an organisation by its sourceId, or an area by its code. */
export interface DemoRole {
  role: Role;
  team?: string;
  organisation?: string;
  area?: string;
}

/** A grant of the demonstration, awarded so many months ago for so many months. */
export interface DemoGrant {
  key: string;
  recipient: string;
  identifiers: string[];
  title: string;
  description: string;
  pounds: number;
  currency?: string;
  monthsAgo: number;
  months: number;
}

export interface DemoTeams {
  teams: DemoTeam[];
  people: { name: string; email: string; roles: DemoRole[] }[];
}

export async function readDemoOrganisations(): Promise<DemoOrganisation[]> {
  const folder = path.join(FOLDER, 'organisations');
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readJson<DemoOrganisation>(path.join(folder, name))));
}

export function readDemoPlaces(): Promise<FewPlaces> {
  return readJson<FewPlaces>(path.join(FOLDER, 'places.json'));
}

export function readDemoGrants(): Promise<DemoGrant[]> {
  return readJson<DemoGrant[]>(path.join(FOLDER, 'grants.json'));
}

export function readDemoTeams(): Promise<DemoTeams> {
  return readJson<DemoTeams>(path.join(FOLDER, 'teams.json'));
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await fs.readFile(file, 'utf8')) as Content;
}
