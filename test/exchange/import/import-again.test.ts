import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { archiveOrganisation } from '../../../src/features/organisation/archive-organisation.ts';
import { Organisation } from '../../../src/features/organisation/organisation.entity.ts';
import { archiveService } from '../../../src/features/service/archive-service.ts';
import { Service } from '../../../src/features/service/service.entity.ts';
import { updateOrganisation } from '../../../src/features/organisation/update-organisation.ts';
import { updateService } from '../../../src/features/service/update-service.ts';
import { administrator } from '../../support/viewers.ts';
import { charities, untilSome } from './charities.ts';
import { importRuns } from './import-runs.ts';

const imports = importRuns();
const HEADER = 'name,description,address,postcode,telephone,website\n';

const group = (name: string, { about = 'A group for people with anxiety.', phone = '0161 000 0000' } = {}) =>
  `${name},${about},"1 High Street, Sale",M33 7SR,${phone},NA\n`;

const serviceNamed = (name: string) =>
  imports.directory.contextFor(administrator).em.findOneOrFail(Service, { name: { en: name } });

describe('a file that is imported again', () => {
  it('changes what the file says differently, and nothing else', async () => {
    await imports.run(
      'mental-health-services',
      imports.file('a.csv', HEADER + group('Open Circle') + group('Calm Corner')),
    );
    const before = await serviceNamed('Open Circle');

    const changed = HEADER + group('Open Circle', { about: 'A group for people with stress.' }) + group('Calm Corner');
    const { said } = await imports.run('mental-health-services', imports.file('a.csv', changed));

    const after = await serviceNamed('Open Circle');
    expect(said).toContain('2 rows: 0 created, 1 updated, 1 unchanged');
    expect(after).toMatchObject({
      id: before.id,
      version: before.version + 1,
      needs: ['stress'],
      verifiedOn: '2018-01-01',
    });
    expect(after.summary).toEqual({ en: 'A group for people with stress.' });
  });

  it('keeps what a person has changed here since, and says so', async () => {
    await imports.run('mental-health-services', imports.file('b.csv', HEADER + group('Rainbow Room')));
    const { id, version } = await serviceNamed('Rainbow Room');
    await updateService(
      imports.directory.contextFor(administrator),
      { id, version },
      { verifiedOn: '2026-11-01', needs: ['bereavement'] },
    );

    const changed = HEADER + group('Rainbow Room', { about: 'Now for people with stress.', phone: '0161 111 1111' });
    const { said, report } = await imports.run('mental-health-services', imports.file('b.csv', changed));

    expect(said).toContain('1 updated');
    expect(await serviceNamed('Rainbow Room')).toMatchObject({
      verifiedOn: '2026-11-01',
      needs: ['bereavement'],
      summary: { en: 'Now for people with stress.' },
      contacts: [{ phone: '0161 111 1111' }],
    });
    expect(report.filter((line) => line.includes(',KEPT,')).map((line) => line.split(',')[3])).toEqual([
      'needs',
      'verifiedOn',
    ]);
  });

  it('leaves alone what has been archived here', async () => {
    await imports.run('mental-health-services', imports.file('c.csv', HEADER + group('Old Oak')));
    const { id, version } = await serviceNamed('Old Oak');
    await archiveService(imports.directory.contextFor(administrator), { id, version }, 'It has ended.');

    const { said, report } = await imports.run(
      'mental-health-services',
      imports.file('c.csv', HEADER + group('Old Oak', { about: 'Changed.' })),
    );

    expect(said).toContain('0 updated, 1 unchanged');
    expect(report.join()).toContain('The service has been archived here. It was left alone.');
  });

  it('adds nothing to an organisation that has been archived here', async () => {
    await imports.run('mental-health-services', imports.file('f.csv', HEADER + group('Quiet Quay')));
    const { organisation } = await serviceNamed('Quiet Quay');
    const { id, version } = await organisation.loadOrFail();
    await archiveOrganisation(imports.directory.contextFor(administrator), { id, version }, 'It has closed.');
    await imports.rows(`update service set source_id = 'another' where organisation_id = $1`, [id]);

    const { said, report } = await imports.run('mental-health-services', path.join(imports.folder, 'f.csv'));

    expect(said).toContain('1 row: 0 created, 0 updated, 1 unchanged, 0 left out, 0 rejected');
    expect(report.join()).toContain('The organisation has been archived here. It was left alone.');
  });

  it('puts places right once their postcodes are loaded', async () => {
    const row = (postcode: string) => `Leeds,"1 High Street, Leeds",${postcode},Leeds,E08000035,-1.5,53.8\n`;
    const header = 'name,address,postcode,area_name,area_code,lon,lat\n';
    const first = await imports.run('jobcentres', imports.file('d.csv', header + row('LS1 1AA')));
    await imports.rows(`insert into place.outcode (outcode, latitude, longitude, radius_km, local_authority, origin)
      values ('LS1', 53.8, -1.55, 2, 'E08000035', 'SEED')`);

    const second = await imports.run('jobcentres', imports.file('d.csv', header + row('LS1 1AA')));
    const third = await imports.run('jobcentres', imports.file('d.csv', header + row('LS1 1AA')));

    const [place] = await imports.rows(
      `select postcode, address_lines as lines, latitude from location where source_id = 'leeds-ls1-1aa'`,
    );
    expect(first.report.join()).toContain('UNKNOWN,No postcode like LS1 1AA is loaded.');
    expect([second.said, third.said].map((said) => /\d+ updated/.exec(said)?.[0])).toEqual(['1 updated', '0 updated']);
    expect(place).toEqual({ postcode: 'LS1 1AA', lines: ['1 High Street'], latitude: 53.8 });
  });

  it('does not take an organisation that is here already under its number', async () => {
    await imports.run('charity-register', imports.file('e.csv', charities(3_000_001, 1)));
    const em = imports.directory.contextFor(administrator).em;
    const { id, version } = await em.findOneOrFail(Organisation, { sourceId: '3000001' });
    const provenance = { source: 'elsewhere', sourceId: 'x' };
    await updateOrganisation(imports.directory.contextFor(administrator), { id, version }, { provenance });

    const { failure, report } = await imports.run('charity-register', imports.file('e.csv', charities(3_000_001, 1)));

    expect(failure).toContain('1 row was not taken');
    expect(report.join()).toContain(`Organisation ${id} already has GB-CHC-3000001. Change that one instead.`);
  });
});

describe('a rehearsal', () => {
  it('says what would happen and keeps nothing', async () => {
    const { said, failure } = await imports.run('charity-register', imports.file('h.csv', charities(1_200_000, 12)), [
      '--dry-run',
    ]);

    expect(failure).toBeNull();
    expect(said).toContain('12 rows: 12 created');
    expect(await imports.rows(`select 1 from organisation where source_id between '1200000' and '1200011'`)).toEqual(
      [],
    );
  });
});

describe('two imports at once', () => {
  it('are one too many', async () => {
    const first = imports.run('charity-register', imports.file('i.csv', charities(1_300_000, 100)));
    await untilSome(imports, '1300000', '1300099');

    const second = await imports.run('charity-register', imports.file('j.csv', charities(1_300_000, 1)));

    expect(second.failure).toBe('Another import is running. Wait until it has finished.');
    expect((await first).failure).toBeNull();
  });
});
