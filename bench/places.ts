import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { loadPath } from '../src/exchange/places/load-path.ts';
import { loadPlaces, type FewPlaces } from '../src/exchange/places/load-places.ts';
import type { Reporter } from '../src/shared/progress.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const WHOLE_COUNTRY = path.join(ROOT, '../shared/geo');
const DEMONSTRATION = path.join(ROOT, 'seeds/demo/places.json');
/** So few services do well in one borough, and a quick run has no time for two million postcodes. */
const FEW_SERVICES = 2_000;

/** Takes the places that are loaded already; else loads the whole country if it is at hand, or else the demonstration's. */
export async function ensurePlaces(client: pg.Client, services: number, report: Reporter): Promise<string> {
  const { rows } = await client.query<{ loaded: boolean }>('select exists (select from place.postcode) as loaded');
  if (rows[0]?.loaded) return 'those that were loaded';
  if (services > FEW_SERVICES && fs.existsSync(WHOLE_COUNTRY)) {
    await loadPath(client, WHOLE_COUNTRY, { report, now: new Date() });
    return 'the whole country';
  }
  await loadPlaces(client, JSON.parse(fs.readFileSync(DEMONSTRATION, 'utf8')) as FewPlaces, new Date());
  return 'those of the demonstration';
}
