import type { Readable } from 'node:stream';
import { sheetXml, type Sheet } from './sheet-xml.ts';
import { zip, type Entry } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A font, and the same in bold. */
const STYLES = `<styleSheet xmlns="${SPREADSHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A workbook as Excel, LibreOffice and others read it (ECMA-376), written as its rows come: it takes the memory of some of them. */
export function workbook(sheets: readonly Sheet[]): Readable {
  const part = (name: string, xml: string): Entry => ({ name, content: [HEAD, xml] });
  const paths = sheets.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return zip([
    part('[Content_Types].xml', contentTypes(paths)),
    part('_rels/.rels', relationships([[`${OFFICE}/officeDocument`, 'xl/workbook.xml']])),
    part('xl/workbook.xml', bookXml(sheets)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...paths.map((path): [string, string] => [`${OFFICE}/worksheet`, path]),
        [`${OFFICE}/styles`, 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', STYLES),
    ...sheets.map((sheet, index) => ({ name: `xl/${paths[index] ?? ''}`, content: sheetXml(sheet) })),
  ]);
}

function contentTypes(paths: readonly string[]): string {
  const parts = [
    ['/xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
    ['/xl/styles.xml', `${CONTENT}.styles+xml`],
    ...paths.map((path) => [`/xl/${path}`, `${CONTENT}.worksheet+xml`]),
  ];
  const named = parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const relations = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${relations}${named.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, path: string])[]): string {
  const each = targets.map(
    ([type, path], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${path}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function bookXml(sheets: readonly Sheet[]): string {
  const each = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  return `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${each.join('')}</sheets></workbook>`;
}
