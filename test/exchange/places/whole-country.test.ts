/** @seconds 40 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { Reads } from '../../../src/database/reads.ts';
import { findPlace } from '../../../src/features/place/find-place.ts';
import { placesFolder } from './places-folder.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/geo');
const isThere = fs.existsSync(FOLDER);
const places = placesFolder();
let reads: Reads;

beforeAll(async () => {
  if (isThere) await places.loadGiven(FOLDER);
  else
    process.stderr.write(`The places of the whole country are not in ${FOLDER}, so what needs them was not tried.\n`);
  reads = new Reads({ connections: [places.database.connection], poolSize: 2, onError: () => undefined });
}, 300_000);

afterAll(() => reads.close());

/** A test of what only the whole country can show; without it, the sentence above is all that happens. */
function withTheCountry(name: string, work: () => Promise<void>): void {
  it(name, () => (isThere ? work() : Promise.resolve()));
}

async function summary(postcode: string): Promise<unknown[]> {
  const { precision, localAuthority, icb, healthBoard, region, nation, deprivation } = await findPlace(
    { reads },
    postcode,
  );
  const names = [localAuthority, icb ?? healthBoard, region, nation].map((area) => area?.name ?? null);
  return [precision, ...names, deprivation && `${deprivation.index} ${deprivation.decile}`];
}

describe('the places of the whole country', () => {
  withTheCountry('are all loaded', async () => {
    const counts = `select (select count(*) from place.postcode)::int as postcodes,
      (select count(*) from place.sector)::int as sectors, (select count(*) from place.outcode)::int as outcodes,
      (select count(*) from place.small_area)::int as small, (select count(*) from place.boundary)::int as boundaries`;

    expect(await places.row(counts)).toEqual({
      postcodes: 1_805_002,
      sectors: 11_101,
      outcodes: 2_945,
      small: 46_428,
      boundaries: 5,
    });
  });

  withTheCountry('hold postcodes of England, Wales, Scotland and Northern Ireland', async () => {
    const manchester = 'NHS Greater Manchester Integrated Care Board';

    expect(await summary('M33 7SR')).toEqual(['UNIT', 'Trafford', manchester, 'North West', 'England', 'IMD2025 8']);
    expect(await summary('LL30 1AB')).toEqual([
      'UNIT',
      'Conwy',
      'Betsi Cadwaladr University Health Board',
      null,
      'Wales',
      'WIMD2019 3',
    ]);
    expect(await summary('EH1 1YZ')).toEqual([
      'UNIT',
      'City of Edinburgh',
      'NHS Lothian',
      null,
      'Scotland',
      'SIMD2020 6',
    ]);
    expect(await summary('BT1 5GS')).toEqual(['UNIT', 'Belfast', 'Belfast HSC Trust', null, 'Northern Ireland', null]);
  });

  withTheCountry('answer an unknown postcode by its sector, and parts of postcodes by their middles', async () => {
    expect((await summary('M33 7OO'))[0]).toBe('SECTOR');
    expect((await summary('BT1 5'))[0]).toBe('SECTOR');
    expect(await summary('EH1')).toEqual(['OUTCODE', 'City of Edinburgh', 'NHS Lothian', null, 'Scotland', null]);
  });

  withTheCountry('put each side of an authority that spans two ICBs into the right one', async () => {
    const { rows } = await places.client.query<{ postcode: string; authority: string; icb: string }>(
      ONE_POSTCODE_A_SIDE,
    );
    const found = await Promise.all(rows.map(({ postcode }) => findPlace({ reads }, postcode)));

    expect(new Set(rows.map(({ authority }) => authority)).size).toBe(13);
    expect(found.map(({ localAuthority, icb }) => [localAuthority?.code, icb?.code])).toEqual(
      rows.map(({ authority, icb }) => [authority, icb]),
    );
  });
});

/** For each side of such an authority, the postcode that is nearest to the middle of one of its small areas. */
const ONE_POSTCODE_A_SIDE = `
  with side as (
    select distinct on (local_authority, health_area) local_authority, health_area, spot from place.small_area
    where code like 'E%' and local_authority in (
      select local_authority from place.small_area where code like 'E%'
      group by local_authority having count(distinct health_area) > 1)
    order by local_authority, health_area, population desc
  )
  select distinct on (side.local_authority, side.health_area) p.postcode, side.local_authority as authority, side.health_area as icb
  from side join place.postcode p on p.local_authority = side.local_authority
  order by side.local_authority, side.health_area, place.flat(p.latitude, p.longitude) <-> side.spot`;
