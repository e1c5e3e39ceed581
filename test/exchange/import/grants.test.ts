import { describe, expect, it } from '@jest/globals';
import { createOrganisation } from '../../../src/features/organisation/create-organisation.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { FORMAT, grantRuns, row } from './grant-tables.ts';

const { imports, table, grants } = grantRuns();

async function anOrganisation(name: string, identifiers: string[]): Promise<string> {
  const input = { name: { en: name }, kind: 'CHARITY' as const, identifiers };
  return (await createOrganisation(imports.directory.contextFor(systemViewer('test')), input)).id;
}

describe('a table of grants', () => {
  it('is taken once, and again without a change', async () => {
    const file = table('plain.csv', row('plain-1'), row('plain-2', { 'Amount Awarded': '500' }));

    const first = await imports.run(FORMAT, file);
    const again = await imports.run(FORMAT, file);

    expect([first.failure, again.failure]).toEqual([null, null]);
    expect(first.said).toContain('2 rows: 2 created, 0 updated, 0 unchanged');
    expect(again.said).toContain('2 rows: 0 created, 0 updated, 2 unchanged');
    expect(await grants('plain-1')).toMatchObject([{ pence: 226650, areas: ['E08000009'], match: 'NONE', version: 1 }]);
  });

  it('brings up to date what the funder has put right', async () => {
    await imports.run(FORMAT, table('before.csv', row('later-1')));
    const { said } = await imports.run(FORMAT, table('after.csv', row('later-1', { 'Amount Awarded': '3,000.00' })));

    expect(said).toContain('1 row: 0 created, 1 updated, 0 unchanged');
    expect(await grants('later-1')).toMatchObject([{ pence: 300000, version: 2 }]);
  });

  it('keeps nothing of a rehearsal', async () => {
    const { said } = await imports.run(FORMAT, table('dry.csv', row('dry-1')), ['--dry-run']);

    expect(said).toContain('1 row: 1 created');
    expect(await grants('dry-1')).toEqual([]);
  });

  it('keeps nothing of what was awarded to a person', async () => {
    const { said, report } = await imports.run(
      FORMAT,
      table('person.csv', row('person-1', { 'Recipient Ind:Name': 'A. Person' })),
    );

    expect(said).toContain('1 left out, 0 rejected');
    expect(report.join()).not.toContain('A. Person');
    expect(await grants('person-1')).toEqual([]);
  });

  it('spreads money over what is planned', async () => {
    await imports.run(
      FORMAT,
      table(
        'months.csv',
        row('months-1'),
        row('months-2', { 'Planned Dates:Duration (months)': '12' }),
        row('months-3', { 'Planned Dates:Start Date': '2023-04-01', 'Planned Dates:End Date': '2024-03-31' }),
      ),
    );

    const january = 2023 * 12;
    expect(await grants('months')).toMatchObject([
      { first: january, last: january },
      { first: january, last: january + 11 },
      { first: january + 3, last: january + 14 },
    ]);
  });
});

describe('grants as JSON', () => {
  const grant = (id: string, more: object = {}) => ({
    ...{
      id: `360G-test-${id}`,
      title: 'Warm “meals” \\ {here}',
      currency: 'GBP',
      amountAwarded: 1200.5,
      awardDate: '2023-01-31T00:00:00+00:00',
    },
    recipientOrganization: [{ id: 'GB-CHC-1999999', name: 'Riverside Friends' }],
    beneficiaryLocation: [{ geoCode: 'E08000009' }, { geoCode: 'E08000003' }],
    fundingOrganization: [{ name: 'Example Council' }],
    plannedDates: [{ startDate: '2023-04-01', duration: 6 }],
    ...more,
  });
  const json = (name: string, content: unknown) => imports.file(name, JSON.stringify(content, null, 2));

  it('mean the same as a table', async () => {
    const file = json('grants.json', {
      version: '1.3',
      meta: { grants: [1] },
      grants: [grant('json-1'), grant('json-2')],
      more: [{ id: 'x' }],
    });

    const { said, failure } = await imports.run(FORMAT, file);

    expect(failure).toBeNull();
    expect(said).toContain('2 rows: 2 created');
    const january = 2023 * 12;
    expect(await grants('json-1')).toMatchObject([
      {
        pence: 120050,
        awarded: '2023-01-31',
        areas: ['E08000003', 'E08000009'],
        ids: ['GB-CHC-1999999'],
        first: january + 3,
        last: january + 8,
      },
    ]);
  });

  it('have nothing kept of what was awarded to a person', async () => {
    const file = json('people.json', {
      grants: [grant('json-3', { recipientIndividual: { id: 'x', name: 'A. Person' } })],
    });

    expect((await imports.run(FORMAT, file)).said).toContain('1 left out');
  });

  it('are reported one by one where one of them is broken', async () => {
    const whole = JSON.stringify({
      grants: [grant('json-4'), grant('json-5'), grant('json-6', { title: 'A \0 in it' })],
    });
    const file = imports.file(
      'broken.json',
      whole.replace('"currency":"GBP","amountAwarded":1200.5', '"currency":"GBP" "amountAwarded":1200.5'),
    );

    const { said, report } = await imports.run(FORMAT, file);

    expect(said).toContain('3 rows: 1 created, 0 updated, 0 unchanged, 0 left out, 2 rejected');
    expect(report.join()).toContain('This is not written as JSON is');
    expect(report.join()).toContain('a character here that no text can hold');
  });

  it.each([
    ['breaks off', '{"grants": [{"id": "360G-test-json-7"', 'breaks off: a bracket is never closed'],
    ['has no grants', '{"data": []}', 'has no list “grants”'],
  ])('say so where the file %s', async (what, content, expected) => {
    expect((await imports.run(FORMAT, imports.file(`${what}.json`, content))).failure).toContain(expected);
  });

  it('are refused where the format is a table', async () => {
    expect((await imports.run('libraries', json('list.json', { grants: [] }))).failure).toContain('is JSON');
  });
});

describe('to whom a grant went', () => {
  it('is found by a number that one organisation carries', async () => {
    const organisation = await anOrganisation('Riverside Friends', ['GB-CHC-1146058']);

    await imports.run(FORMAT, table('match.csv', row('match-1', { 'Recipient Org:Charity Number': '1146058' })));

    expect(await grants('match-1')).toMatchObject([{ organisation, match: 'BY_IDENTIFIER' }]);
  });

  it('waits for a person where two organisations carry its numbers', async () => {
    await anOrganisation('One of two', ['GB-CHC-1146059']);
    await anOrganisation('The other', ['GB-COH-01146059']);
    const cells = { 'Recipient Org:Charity Number': '1146059', 'Recipient Org:Company Number': '01146059' };

    const { report } = await imports.run(FORMAT, table('two.csv', row('two-1', cells)));

    expect(report[0]).toContain('Several organisations here carry one of its numbers');
    expect(await grants('two-1')).toMatchObject([{ organisation: null, match: 'NONE' }]);
  });

  it('is found by the next import where the organisation comes later', async () => {
    const file = table('late.csv', row('late-1', { 'Recipient Org:Charity Number': '1146060' }));
    await imports.run(FORMAT, file);
    const organisation = await anOrganisation('A latecomer', ['GB-CHC-1146060']);

    const { said } = await imports.run(FORMAT, file);

    expect(said).toContain('0 created, 1 updated');
    expect(await grants('late-1')).toMatchObject([{ organisation, match: 'BY_IDENTIFIER', version: 2 }]);
  });

  it('is never guessed by a name', async () => {
    await anOrganisation('Namesake Choir', []);

    await imports.run(FORMAT, table('name.csv', row('name-1', { 'Recipient Org:Name': 'NAMESAKE CHOIR' })));

    expect(await grants('name-1')).toMatchObject([{ organisation: null, match: 'NONE' }]);
  });
});
