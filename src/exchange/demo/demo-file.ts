import fs from 'node:fs/promises';
import path from 'node:path';
import type { CapacityInput, ServiceInput } from '../../features/service/service.inputs.ts';
import type { Standing } from '../../features/service/service.codes.ts';
import type { LocationInput } from '../../features/location/location.inputs.ts';
import type { OrganisationInput } from '../../features/organisation/organisation.inputs.ts';
import type { SessionInput } from '../../features/service/session.inputs.ts';
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

export async function readDemoOrganisations(): Promise<DemoOrganisation[]> {
  const folder = path.join(FOLDER, 'organisations');
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readJson<DemoOrganisation>(path.join(folder, name))));
}

export function readDemoPlaces(): Promise<FewPlaces> {
  return readJson<FewPlaces>(path.join(FOLDER, 'places.json'));
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await fs.readFile(file, 'utf8')) as Content;
}
