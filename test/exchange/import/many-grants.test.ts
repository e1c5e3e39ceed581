import { describe, expect, it } from '@jest/globals';
import { createOrganisation } from '../../../src/features/organisation/create-organisation.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import { FORMAT, grantRuns, row } from './grant-tables.ts';

const { imports, table, grants } = grantRuns();

async function anOrganisation(name: string, identifiers: string[]): Promise<string> {
  const input = { name: { en: name }, kind: 'CHARITY' as const, identifiers };
  return (await createOrganisation(imports.directory.contextFor(systemViewer('test')), input)).id;
}

describe('many grants', () => {
  const many = (count: number, of: (at: number) => Record<string, string> = () => ({})) =>
    Array.from({ length: count }, (_, at) => row(`many-${String(at).padStart(4, '0')}`, of(at)));

  it('are kept together, and reported row by row where some are wrong, known, or there twice', async () => {
    const rows = many(600, (at) =>
      at === 130 ? { 'Amount Awarded': 'much' } : { 'Amount Awarded': String(100 + at) },
    );
    await imports.run(FORMAT, table('known.csv', ...rows.slice(40, 50)));

    const { said, report } = await imports.run(FORMAT, table('many.csv', ...rows, rows[3] ?? ''));
    const again = await imports.run(FORMAT, table('many.csv', ...rows));

    expect(said).toContain('601 rows: 589 created, 0 updated, 10 unchanged, 0 left out, 2 rejected');
    expect(report).toEqual([
      expect.stringContaining('132,360G-test-many-0130,rejected,Amount Awarded,INVALID'),
      expect.stringContaining('602,360G-test-many-0003,rejected,,REPEATED'),
    ]);
    expect(again.said).toContain('0 created, 0 updated, 599 unchanged, 0 left out, 1 rejected');
    expect(await grants('many')).toHaveLength(599);
  });

  it('come in, but for the one that no text can hold, whatever stands beside it', async () => {
    const list = Array.from({ length: 20 }, (_, at) => ({
      ...{
        id: `360G-test-beside-${at}`,
        title: at === 7 ? 'A \0 in it' : 'Warm meals',
        currency: 'GBP',
        amountAwarded: 10,
      },
      ...{ awardDate: '2023-01-31', recipientOrganization: [{ name: 'Riverside Friends' }] },
    }));

    const { said, report } = await imports.run(FORMAT, imports.file('beside.json', JSON.stringify({ grants: list })));

    expect(said).toContain('20 rows: 19 created, 0 updated, 0 unchanged, 0 left out, 1 rejected');
    expect(report.filter((line) => line.includes('rejected'))).toEqual([expect.stringContaining('beside-7')]);
  });

  it('find their organisations and areas each for itself', async () => {
    const [one, other] = [
      await anOrganisation('One of many', ['GB-CHC-1146070']),
      await anOrganisation('Another', ['GB-CHC-1146071']),
    ];
    const of = (id: string, number: string, code: string) =>
      row(id, { 'Recipient Org:Charity Number': number, 'Beneficiary Location:Geographic Code': code });

    const { report } = await imports.run(
      FORMAT,
      table(
        'each.csv',
        of('each-1', '1146070', 'E08000003'),
        of('each-2', '1146071', 'E08999999'),
        of('each-3', '', 'E08123456'),
      ),
    );

    expect(await grants('each')).toMatchObject([
      { organisation: one, areas: ['E08000003'] },
      { organisation: other, areas: ['E08000009'] },
      { organisation: null, areas: [] },
    ]);
    expect(report.map((line) => line.split(',').slice(0, 5).join())).toEqual([
      '3,360G-test-each-2,created,Beneficiary Location:Geographic Code,CHANGED',
      '4,360G-test-each-3,created,Beneficiary Location:Geographic Code,UNKNOWN',
    ]);
  });

  it('keep nothing of a rehearsal', async () => {
    const { said } = await imports.run(FORMAT, table('dry-many.csv', row('dry-2'), row('dry-3')), ['--dry-run']);

    expect(said).toContain('2 rows: 2 created');
    expect(await grants('dry-')).toEqual([]);
  });
});
