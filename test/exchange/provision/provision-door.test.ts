import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { NORTHMOOR, provisionSite, SOUTHMOOR, WESTMOOR } from './provision-site.ts';

const { get, publishFigures } = provisionSite();
const rowsIn = (text: string): string[][] => parse(text, { relaxColumnCount: true });

describe('figures as a file for spreadsheets', () => {
  it('say how they were made and under what licence, then what is shown, harmless', async () => {
    const { status, type, headers, text } = await get('figures.csv');
    const [method, licence, heading = [], ...rows] = rowsIn(text);
    const at = (row: string[] | undefined, column: string) => row?.[heading.indexOf(column)];

    expect([status, type]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('provision-2026-Q3.csv');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(method?.[0]).toMatch(/^Method: /);
    expect(licence).toEqual(['Contains public sector information.']);
    expect(rows).toHaveLength(3);
    expect(at(rows[0], 'area_name')).toBe("'=Northmoor");
    expect([at(rows[0], 'recorded_needs'), at(rows[0], 'unmet')]).toEqual(['30', 'withheld']);
    expect([at(rows[1], 'area_name'), at(rows[1], 'services_referable')]).toEqual(['Southmoor, and more', '1.2346']);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([heading.length]));
  });

  it('hold rates with the intervals in which they lie, as the API shows them, and nothing beside what is withheld', async () => {
    const { text } = await get('figures.csv');
    const [, , heading = [], first] = rowsIn(text);
    const at = (...columns: string[]) => columns.map((column) => first?.[heading.indexOf(column)]);
    const rate = (name: string) => at(name, `${name}_low`, `${name}_high`);

    expect(rate('listed_coverage')).toEqual(['3', '2.0241', '4.2827']);
    expect(rate('not_started')).toEqual(['77.7778', expect.stringMatching(/^63\./), expect.stringMatching(/^87\./)]);
    expect(rate('no_result')).toEqual(['50', expect.stringMatching(/^37\.7/), expect.stringMatching(/^62\.2/)]);
    expect(rate('thin_result')).toEqual(['', '', '']);
    expect(rate('unmet_needs')).toEqual(['', '', '']);
    expect(at('supply_value', 'supply_usual', 'supply_low', 'supply_high', 'supply_points')).toEqual(
      ['0.5', '2', '0.25', '1', '30'], // prettier-ignore
    );
    expect(new Set(heading).size).toBe(heading.length);
  });

  it.each([
    ['figures.csv?need=debt', 1],
    [`figures.csv?areaCode=${NORTHMOOR}`, 1],
    ['figures.csv?areaKind=ICB', 0],
    ['figures.csv?population=autistic-people&need=', 0],
  ])('are those that are asked for: %s', async (address, count) => {
    const rows = rowsIn((await get(address)).text);

    expect(rows).toHaveLength(3 + count);
  });
});

describe('figures of a whole country', () => {
  const MANY = 1_203;

  beforeAll(async () => {
    await publishFigures(
      Array.from({ length: MANY }, (_, at) => ({
        ...{ quarter: '2026-04-01', area: [NORTHMOOR, SOUTHMOOR, WESTMOOR][at % 3] ?? '', need: `need-${at}` },
        ...{ score: 100 - at / MANY, unmet: at % 2 === 0 ? null : 10 },
      })),
    );
  });

  it('are read piece by piece, each once, in their order, and withheld alike in every piece', async () => {
    const { text } = await get('figures.csv?quarter=2026-Q2');
    const [, , heading = [], ...rows] = rowsIn(text);
    const at = (row: string[], column: string) => row[heading.indexOf(column)];

    expect(rows.map((row) => at(row, 'rank'))).toEqual(Array.from({ length: MANY }, (_, each) => String(each + 1)));
    expect(rows.every((row, each) => at(row, 'unmet') === (each % 2 === 0 ? 'withheld' : '10'))).toBe(true);
    expect(new Set(rows.map((row) => at(row, 'area_name')))).toEqual(
      new Set(["'=Northmoor", 'Southmoor, and more', 'Westmoor']),
    );
  });

  it('are those of the areas that somebody commissions for, in every piece', async () => {
    const { text } = await get('figures.csv?quarter=2026-Q2', 'hill');
    const [, , heading = [], ...rows] = rowsIn(text);

    expect(rows).toHaveLength((MANY * 2) / 3);
    expect(rows.map((row) => row[heading.indexOf('area')])).not.toContain(SOUTHMOOR);
  });
});
