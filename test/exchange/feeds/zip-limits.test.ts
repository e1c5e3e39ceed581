import { beforeAll, describe, expect, it } from '@jest/globals';
import exceljs from 'exceljs';
import fs from 'node:fs';
import path from 'node:path';
import { importRuns } from '../import/import-runs.ts';
import { packedZipOf, zipOf } from './zip-of.ts';

const imports = importRuns();
const MB = 1024 * 1024;
const TABLES = {
  'services.csv': 'id,organization_id,name\ns1,o1,Talking café\n',
  'organizations.csv': 'id,name\no1,River Trust\n',
};
const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = { 'xl/workbook.xml': '<workbook/>', [SHEET]: '<worksheet/>' };
const READING = {
  columns: [
    { heading: 'Ref', field: 'ID' },
    { heading: 'Name', field: 'NAME' },
  ],
  constants: [{ field: 'ORGANISATION', value: 'River Trust' }],
  idHeadings: ['Ref'],
};

/** What was there before: a service of a zip, and one of a workbook. */
beforeAll(async () => {
  imports.file('groups.json', JSON.stringify(READING));
  const book = new exceljs.Workbook();
  book.addWorksheet('Groups').addRows([
    ['Ref', 'Name'],
    ['1', 'Lunch club'],
  ]);
  await take('good.zip', zipOf(TABLES));
  await take('good.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
});

function take(name: string, content: Buffer) {
  return takeFile(imports.file(name, content));
}

function takeFile(file: string) {
  if (file.endsWith('.zip')) return imports.run('hsds', file, ['--source', 'kept']);
  return imports.run('sheet', file, ['--source', 'kept', '--mapping', path.join(imports.folder, 'groups.json')]);
}

/** The same zip, whose list at the end says another size of a part. */
function saying(unpacked: number, name: string, zip: Buffer): Buffer {
  const entry = zip.lastIndexOf(name) - 46;
  zip.writeUInt32LE(unpacked, entry + 24);
  return zip;
}

const blanks = (bytes: number) => ' '.repeat(bytes);
const manyParts = () => Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.xml`, '']));

async function expectAllThere(): Promise<void> {
  expect(
    await imports.rows(
      `select s.name ->> 'en' as name, s.archived_at, r.not_seen_since from service s
         join feed.record r on r.subject_id = s.id order by 1`,
    ),
  ).toEqual([
    { name: 'Lunch club', archived_at: null, not_seen_since: null },
    { name: 'Talking café', archived_at: null, not_seen_since: null },
  ]);
  expect(await imports.rows(`select 1 from import_run where state = 'RUNNING'`)).toEqual([]);
}

describe('a file that is no table, or far too large for one', () => {
  it.each([
    [
      'tight.zip',
      () => packedZipOf({ ...TABLES, 'services.csv': blanks(20 * MB) }),
      'services.csv packed more than 200',
    ],
    ['tight.xlsx', () => packedZipOf({ ...BOOK, [SHEET]: blanks(20 * MB) }), `${SHEET} packed more than 200 to one`],
    ['vast.zip', () => saying(2000 * MB, 'services.csv', packedZipOf(TABLES)), 'would unpack to more than 1000 MB'],
    ['vast.xlsx', () => saying(2000 * MB, SHEET, packedZipOf(BOOK)), 'would unpack to more than 1000 MB'],
    [
      'lying.zip',
      () => saying(50, 'services.csv', packedZipOf({ ...TABLES, 'services.csv': blanks(MB) })),
      'is broken',
    ],
    ['lying.xlsx', () => saying(50, SHEET, packedZipOf({ ...BOOK, [SHEET]: blanks(MB) })), 'lying.xlsx is broken'],
    ['parts.xlsx', () => zipOf(manyParts()), 'parts.xlsx has more than 5000 parts'],
    ['other.xlsx', () => zipOf(TABLES), 'other.xlsx is a zip, but no workbook'],
    ['locked.xlsx', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'is of an older kind, or has a password'],
    ['old.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old.xls is a workbook of an older kind'],
  ])('%s is refused with a sentence, and what was there stays', async (name, content, sentence) => {
    const { failure } = await take(name, content());

    expect(failure).toContain(sentence);
    await expectAllThere();
  });

  it.each(['large.zip', 'large.xlsx'])('%s is refused before anything of it is read', async (name) => {
    const file = imports.file(name, zipOf(TABLES));
    fs.truncateSync(file, 201 * MB);

    const { failure } = await takeFile(file);

    expect(failure).toContain(`${name} has more than 200 MB. Divide it.`);
    await expectAllThere();
  });
});

describe('a table without rows', () => {
  it('tells nothing of what is missing', async () => {
    const { said } = await imports.run('sheet', imports.file('empty.csv', 'Ref,Name\n'), [
      ...['--source', 'kept', '--mapping', path.join(imports.folder, 'groups.json')],
    ]);

    expect(said).toContain('nothing counts as missing');
    expect(await imports.rows('select 1 from feed.record where not_seen_since is not null')).toEqual([]);
  });
});
