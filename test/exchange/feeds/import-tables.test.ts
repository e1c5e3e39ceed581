/** @seconds 15 */
import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import { mapRecord } from '../../../src/exchange/feeds/map/map-record.ts';
import { nestedRecord } from '../../../src/exchange/feeds/tables/nested-record.ts';
import { readTables } from '../../../src/exchange/feeds/tables/read-tables.ts';
import { importRuns } from '../import/import-runs.ts';
import { zipOf } from './zip-of.ts';

const imports = importRuns();

const TABLES = {
  'services.csv':
    'id,organization_id,name,description,status,minimum_age\ns1,o1,Talking café,<p>A group for people with anxiety.</p>,active,18\ns2,o1,Lunch club,,active,\ns3,o9,Orphan,,active,\n',
  'organizations.csv': 'id,name,website\no1,River Trust,www.example.org\n',
  'organization_identifiers.csv': 'id,organization_id,identifier_scheme,identifier\ni1,o1,GB-CHC,1234567\n',
  'locations.csv': 'id,name\nl1,The Lodge\n',
  'addresses.csv':
    'id,location_id,address_1,city,postal_code,address_type\na1,l1,1 High Street,Riverside,M1 1AA,physical\n',
  'service_at_locations.csv': 'id,service_id,location_id\nsl1,s1,l1\nsl2,s2,l9\n',
  'contacts.csv': 'id,service_id,name\nc1,s1,Ann\n',
  'phones.csv': 'id,contact_id,service_id,number\np1,c1,,01632 960001\np2,,s2,01632 960002\n',
  'schedules.csv':
    'id,service_id,service_at_location_id,freq,byday,opens_at,closes_at\nh1,s1,sl1,WEEKLY,MO,10:00:00,12:00:00\nh2,s2,,WEEKLY,TU,12:00,14:00\n',
  'attributes.csv': 'id,link_id,link_type,taxonomy_term_id\nt1,s1,service,x1\nt2,s1,service,x9\n',
  'taxonomies.csv': 'id,name\ny1,Kinds\n',
  'taxonomy_terms.csv': 'id,taxonomy_id,name\nx1,y1,Cafés\n',
};

const zip = (name: string, files: Record<string, string>) => imports.file(name, zipOf(files));

describe('a zip of tables', () => {
  it('is joined into records as feeds give them', async () => {
    const tables = await readTables(zip('joined.zip', TABLES));
    const [first] = tables.rows('services');
    const { record, remarks } = nestedRecord(first ?? {}, tables);

    expect(record).toMatchObject({
      ...{ id: 's1', name: 'Talking café', contacts: [{ name: 'Ann', phones: [{ number: '01632 960001' }] }] },
      organization: { name: 'River Trust', organization_identifiers: [{ identifier: '1234567' }] },
      attributes: [{ taxonomy_term: { name: 'Cafés', taxonomy: 'Kinds' } }],
      schedules: [],
      service_at_locations: [
        { schedules: [{ byday: 'MO' }], location: { name: 'The Lodge', addresses: [{ postal_code: 'M1 1AA' }] } },
      ],
    });
    expect(remarks.map(({ message }) => message)).toEqual([
      'attributes.taxonomy_term_id says x9, and taxonomy_terms.csv has no such row. It was left out.',
    ]);
  });

  it('comes in as a feed does, names what leads nowhere, and changes nothing when it comes again', async () => {
    const file = zip('riverside.zip', TABLES);

    const first = await imports.run('hsds', file);
    const again = await imports.run('hsds', file);

    expect(first).toMatchObject({ failure: null, said: expect.stringContaining('3 created') });
    expect(first.said).toContain(
      'does not have: accessibility.csv, cost_options.csv, languages.csv, service_areas.csv',
    );
    expect(first.report.join('\n')).toContain('organization_id says o9, and organizations.csv has no such row.');
    expect(first.report.join('\n')).toContain('service_at_locations.location_id says l9');
    expect(again.said).toContain('0 created, 0 updated, 3 unchanged');
    expect(
      await imports.rows(`select * from service where source = 'hsds:riverside' order by source_id`),
    ).toMatchObject([
      {
        source_id: 's1',
        summary: { en: 'A group for people with anxiety.' },
        sessions: [{ day: 'MONDAY', startsAt: '10:00' }],
      },
      { source_id: 's2', contacts: [{ phone: '01632 960002' }], sessions: [{ day: 'TUESDAY' }] },
      { source_id: 's3' },
    ]);
  });

  it('refuses the second of two services with one id', async () => {
    const file = zip('twice.zip', { ...TABLES, 'services.csv': 'id,organization_id,name\ns1,o1,One\ns1,o1,Two\n' });

    const { said, report } = await imports.run('hsds', file);

    expect(said).toContain('1 created, 0 updated, 0 unchanged, 0 left out, 1 rejected');
    expect(report.join('\n')).toContain('Row 3 of services.csv has the id s1, as row 2 of services.csv does.');
  });

  it.each([
    ['without services', () => zipOf({ 'organizations.csv': 'id,name\n' }), 'has no services.csv'],
    ['that is none', () => Buffer.from('not a zip at all'), 'is broken'],
    ['that is cut off', () => zipOf(TABLES).subarray(0, 400), 'is broken'],
  ])('%s fails with a sentence', async (_, bytes, sentence) => {
    const { failure } = await imports.run('hsds', imports.file('spoilt.zip', bytes()));

    expect(failure).toContain(sentence);
  });

  it('of the national profile is read, all of its example tables', async () => {
    const folder = path.resolve('../shared/oruk/uk-profile-3.0/examples/csv');
    if (!fs.existsSync(folder)) return void process.stderr.write(`Skipped: ${folder} is not there.\n`);
    const files = fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]);
    const tables = await readTables(zip('profile.zip', Object.fromEntries(files) as Record<string, string>));
    const [service] = tables.rows('services');

    const { record, remarks } = nestedRecord(service ?? {}, tables);

    expect(remarks).toEqual([]);
    expect(record).toMatchObject({
      organization: {},
      contacts: [{ phones: [{}] }],
      service_at_locations: [{ location: {} }],
    });
    const mapping = { source: 'hsds:profile', today: '2026-11-22', isWhole: true, meaningOf: () => null };
    expect(mapRecord(record, mapping)).toMatchObject({ outcome: 'draft' });
  });
});
