import fs from 'node:fs';
import path from 'node:path';

export type LoadKind =
  | 'AREA_CODE_HISTORY'
  | 'LOCAL_AUTHORITIES'
  | 'HEALTH_AREAS'
  | 'SUB_ICBS'
  | 'SMALL_AREAS'
  | 'OUTCODES'
  | 'SECTORS'
  | 'POSTCODES'
  | 'BOUNDARIES';

const ONS = 'Source: Office for National Statistics licensed under the Open Government Licence v3.0.';
const NHS = 'Contains NHS England / NHS Digital information licensed under the OGL v3.0.';
const IMD = 'Contains MHCLG English Indices of Deprivation 2025, OGL v3.0.';

/** The sentences that the licence of a kind of file asks to be shown wherever its content is. */
export function attributionOf(kind: LoadKind, year: number): string[] {
  const maps = [
    `Contains OS data © Crown copyright and database right ${year}.`,
    `Contains Royal Mail data © Royal Mail copyright and database right ${year}.`,
  ];
  if (kind === 'POSTCODES' || kind === 'OUTCODES' || kind === 'SECTORS') return [...maps, ONS];
  if (kind === 'HEALTH_AREAS' || kind === 'SUB_ICBS') return [ONS, NHS];
  return kind === 'SMALL_AREAS' ? [ONS, IMD] : [ONS];
}

const QUOTED = /^> *(.*Contains OS data.*)$/m;
const BETWEEN_SENTENCES = /(?<=\.) +(?=[A-Z])/;

/** The sentences that a README beside the files gives, as a prepared folder of places has it; null where there is none. */
export function attributionBeside(folder: string): string[] | null {
  const readme = path.join(folder, 'README.md');
  const quoted = fs.existsSync(readme) ? QUOTED.exec(fs.readFileSync(readme, 'utf8'))?.[1] : null;
  return quoted ? quoted.replaceAll('(c)', '©').split(BETWEEN_SENTENCES) : null;
}
