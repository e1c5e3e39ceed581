/** @seconds 25 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { importRuns } from './import-runs.ts';

const FILES = path.resolve('../shared/data/greater-manchester');
const imports = importRuns();

/** The real files are not part of the repository: where they are missing, these tests say so and do nothing. */
function isMissing(): boolean {
  const missing = !fs.existsSync(FILES);
  if (missing) process.stderr.write(`Skipped: ${FILES} is not there, so the real files are not tried.\n`);
  return missing;
}

const real = (name: string) => path.join(FILES, name);
const counts = (said: string) => /\d+ rows: .*/.exec(said)?.[0];

/** The outcodes of all postcodes in the files, so that no row fails for want of places. */
beforeAll(async () => {
  if (isMissing()) return;
  const text = fs.readdirSync(FILES).map((name) => fs.readFileSync(real(name), 'latin1'));
  const outcodes = [...text.join(' ').matchAll(/\b([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}\b/gi)].map(([, outcode = '']) =>
    outcode.toUpperCase(),
  );
  await imports.rows(
    `insert into place.outcode (outcode, latitude, longitude, radius_km, local_authority, origin)
     select distinct outcode, 53.4, -2.3, 2, 'E08000009', 'SEED' from unnest($1::text[]) outcode on conflict do nothing`,
    [outcodes],
  );
});

describe('each real file, twice', () => {
  it.each([
    ['charity-register', 'charities.csv', { rows: 736, leftOut: 0, warnings: 24 }],
    ['food-banks', 'food-banks.csv', { rows: 171, leftOut: 0, warnings: 34 }],
    ['mental-health-services', 'mental-health-services-2018.csv', { rows: 59, leftOut: 1, warnings: 8 }],
    ['libraries', 'libraries.csv', { rows: 141, leftOut: 0, warnings: 0 }],
    ['jobcentres', 'jobcentres.csv', { rows: 26, leftOut: 0, warnings: 0 }],
    ['community-hubs', 'community-hubs.csv', { rows: 6, leftOut: 0, warnings: 1 }],
    ['grants-360giving', 'voluntary-sector-grants.csv', { rows: 555, leftOut: 0, warnings: 0 }],
  ])(
    '%s',
    async (format, file, { rows, leftOut, warnings }) => {
      if (isMissing()) return;

      const first = await imports.run(format, real(file));
      const [before] = await imports.rows('select max(id) as last from history.change');
      const again = await imports.run(format, real(file));
      const [after] = await imports.rows('select max(id) as last from history.change');

      const [all, rest] = [
        rows + leftOut,
        `${leftOut} left out, 0 rejected; ${warnings} warning${warnings === 1 ? '' : 's'}`,
      ];
      expect([first.failure, again.failure]).toEqual([null, null]);
      expect(counts(first.said)).toContain(`${all} rows: ${rows} created, 0 updated, 0 unchanged, ${rest}`);
      expect(counts(again.said)).toContain(`${all} rows: 0 created, 0 updated, ${rows} unchanged, ${rest}`);
      expect(after).toEqual(before);
    },
    120_000,
  );
});

describe('what a link worker finds then', () => {
  let services: Record<string, unknown>[] = [];
  const service = (name: string) => services.find((each) => each.name === name);

  beforeAll(async () => {
    services = await imports.rows(`
      select s.name ->> 'en' as name, o.name ->> 'en' as organisation, o.kind, s.needs, s.activity_kinds as kinds, s.populations,
        s.referral_routes as routes, s.cost_kind as cost, s.attendance, s.sessions, s.sessions_in_words ->> 'en' as words,
        s.verified_on as "verifiedOn", s.minimum_age as "minimumAge", l.postcode, l.latitude, s.source
      from service s join organisation o on o.id = s.organisation_id
        left join service_location sl on sl.service_id = s.id left join location l on l.id = sl.location_id`);
  });

  it('a food bank with its hours and how people get there', () => {
    if (isMissing()) return;
    expect(service("Trussell Trust food bank at St Cuthbert's Hall")).toMatchObject({
      organisation: 'Trussell Trust',
      needs: ['food'],
      kinds: ['food-support'],
      routes: ['LINK_WORKER', 'GP', 'ANY_PROFESSIONAL'],
      cost: 'FREE',
      sessions: [{ day: 'TUESDAY', startsAt: '12:00', endsAt: '14:00', repeats: 'WEEKLY' }],
      words: 'Tuesday 12noon - 2pm',
      postcode: 'M20 3LH',
      verifiedOn: null,
    });
  });

  it('a group of 2018 that is shown as last checked in 2018', () => {
    if (isMissing()) return;
    expect(service('Chorlton Anxiety Group')).toMatchObject({
      needs: ['low-mood-and-anxiety'],
      kinds: ['peer-support'],
      routes: ['SELF'],
      sessions: [{ day: 'TUESDAY', startsAt: '19:00', endsAt: '21:00' }],
      verifiedOn: '2018-01-01',
      source: 'mental-health-services-2018',
    });
    expect(
      services.filter(
        ({ source, verifiedOn }) => source === 'mental-health-services-2018' && verifiedOn !== '2018-01-01',
      ),
    ).toEqual([]);
  });

  it('a library of its council, where the file says it is', () => {
    if (isMissing()) return;
    expect(service('Blackrod Library')).toMatchObject({
      organisation: 'Bolton Council: libraries',
      kind: 'STATUTORY_BODY',
      kinds: ['learning-and-skills', 'statutory-service'],
      cost: 'FREE',
      latitude: 53.594458,
    });
    expect(service('Denton West End Library')).toMatchObject({
      organisation: 'Denton West End Library',
      kind: 'OTHER',
    });
  });

  it('a jobcentre of the department, and a hub', () => {
    if (isMissing()) return;
    expect(service('Bolton Jobcentre')).toMatchObject({
      organisation: 'Department for Work and Pensions',
      latitude: 53.577345,
    });
    expect(service('Altrincham Community Hub')).toMatchObject({
      words: 'Tuesdays, Wednesdays and Fridays, 10am-2pm',
      needs: [],
    });
  });

  it('no crisis line among the services', () => {
    if (isMissing()) return;
    expect(service('Samaritans')).toBeUndefined();
  });

  it('charities as organisations, with no more of an address than the neighbourhood', async () => {
    if (isMissing()) return;
    const found = await imports.rows(`
      select o.name ->> 'en' as name, o.identifiers, o.alternative_names as others, l.postcode, l.latitude from organisation o
      left join location l on l.organisation_id = o.id where o.source = 'charity-register' and o.source_id in ('210843', '219215') order by 1`);

    expect(found).toEqual([
      {
        name: 'Dukinfield Baptist Church',
        identifiers: ['GB-CHC-210843'],
        others: ['Dukinfield Baptist Church (Trust Funds Held ICW)'],
        postcode: 'SK6 1',
        latitude: null,
      },
      {
        name: 'Mountlands Trust Limited',
        identifiers: ['GB-CHC-219215', 'GB-COH-00326093'],
        others: [],
        postcode: 'M33 4',
        latitude: null,
      },
    ]);
    expect(
      await imports.rows(`select 1 from location where source = 'charity-register' and postcode ~ '\\d[A-Z]{2}$'`),
    ).toEqual([]);
  });

  it('grants at the charities whose numbers their funder names, to the penny', async () => {
    if (isMissing()) return;
    const [sums] = await imports.rows(`
      select count(*)::int as grants, sum(amount_pence)::float8 as pence, count(organisation_id)::int as matched,
        count(distinct organisation_id)::int as organisations, count(distinct match)::int as ways
      from grant_award where source = '360giving'`);
    expect(sums).toEqual({ grants: 555, pence: 129_143_654, matched: 127, organisations: 36, ways: 2 });
  });

  it('opening times of seven in ten food banks as sessions, and of all others in words', async () => {
    if (isMissing()) return;
    const [share] = await imports.rows(`
      select count(*) filter (where sessions <> '[]') as parsed, count(*) filter (where sessions = '[]' and sessions_in_words is not null) as words,
        count(*) filter (where sessions_in_words is null) as silent from service where source = 'food-banks'`);

    expect(share).toEqual({ parsed: 120, words: 32, silent: 19 });
  });
});
