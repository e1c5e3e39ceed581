import { describe, expect, it } from '@jest/globals';
import { importRuns } from '../import/import-runs.ts';
import { zipOf } from './zip-of.ts';

const imports = importRuns();
const ROWS = [
  ['Ref', 'Group', 'Run by', 'Price', 'Kind', 'About'],
  ['7', 'Talking café', 'River Trust', '£2,50 a session', 'Talk;Cafés', 'Tea, cake;\nand a "chat" | a walk'],
  ['8', 'Lunch club', 'River Trust', '£3,00 a session', 'Food', 'Lunch, on\tMondays'],
];
const READING = {
  columns: [
    { heading: 'Ref', field: 'ID' },
    { heading: 'Group', field: 'NAME' },
    { heading: 'Run by', field: 'ORGANISATION' },
    { heading: 'Price', field: 'COST' },
    { heading: 'Kind', field: 'CATEGORIES', separator: ';' },
    { heading: 'About', field: 'DESCRIPTION' },
  ],
  constants: [],
  idHeadings: ['Ref'],
};

/** As spreadsheets write it: in quotation marks where a cell could be misread. */
function written(rows: readonly string[][], separator: string): string {
  const cell = (text: string) =>
    text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
}

function take(source: string, content: string) {
  const mapping = imports.file('groups.json', JSON.stringify(READING));
  const file = imports.file('groups.csv', content);
  return imports.run('sheet', file, ['--mapping', mapping, '--source', source]);
}

describe('a table whose columns are separated', () => {
  it.each([
    ['by commas', ','],
    ['by semicolons', ';'],
    ['by tabs', '\t'],
    ['by bars', '|'],
  ])('%s is read, with decimal commas as they are', async (by, separator) => {
    const { said, failure } = await take(by, written(ROWS, separator));

    expect(failure).toBeNull();
    expect(said).toContain('2 created');
    const services = await imports.rows(
      `select name ->> 'en' as name, cost_note ->> 'en' as cost, coalesce(description, summary) ->> 'en' as about
       from service where source = $1 order by source_id`,
      [`sheet:${by}`],
    );
    expect(services).toEqual([
      {
        name: 'Talking café',
        cost: '£2,50 a session',
        about: expect.stringMatching(/Tea, cake;\s+and a "chat" \| a walk/),
      },
      { name: 'Lunch club', cost: '£3,00 a session', about: expect.stringMatching(/Lunch, on\s+Mondays/) },
    ]);
  });

  it.each([
    ['under a title with commas', 'Groups, clubs, walks, cafés, choirs, sheds, and more\r\n'],
    ['under the line with which spreadsheets say so', 'sep=;\r\n'],
  ])('by semicolons is read %s', async (where, above) => {
    const { said } = await take(where, above + written(ROWS, ';'));

    expect(said).toContain('2 created');
  });

  it('by commas is read although its headings hold more semicolons', async () => {
    const [headings = [], ...rows] = ROWS;
    const more = [...headings, 'Notes; remarks; hints; a; b; c; d'];

    const { said } = await take('commas', written([more, ...rows.map((row) => [...row, ''])], ','));

    expect(said).toContain('2 created');
  });

  it('by something else is refused with a sentence, and nothing comes of it', async () => {
    const { failure } = await take('hats', written(ROWS, '^').replaceAll(',', ' ').replaceAll(';', ' '));

    expect(failure).toContain('groups.csv has one column only: nothing stands between its columns that is a comma');
    expect(await imports.rows(`select 1 from import_run where source = 'sheet:hats' and listed > 0`)).toEqual([]);
  });

  it('by semicolons is read in a zip of the standard, and in files of other registers', async () => {
    const zip = zipOf({
      'services.csv': 'id;organization_id;name;description\ns1;o1;Talking café;"Tea, cake; and a chat"\n',
      'organizations.csv': 'id;name\no1;River Trust\n',
    });
    const jobcentres =
      'name;address;postcode;area_name;area_code;lon;lat\nGorton;1 Road, Gorton;M1 1AA;Manchester;E08000003;-2.2;53.4\n';

    const tables = await imports.run('hsds', imports.file('semicolons.zip', zip));
    const register = await imports.run('jobcentres', imports.file('jobcentres.csv', jobcentres));

    expect(tables.said).toContain('1 created');
    expect(register.said).toContain('1 created');
  });
});
