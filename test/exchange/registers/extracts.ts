import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadExtract, type LoadedNow } from '../../../src/exchange/registers/load-extract.ts';
import { openExtract } from '../../../src/exchange/registers/open-extract.ts';
import { silentReporter } from '../../../src/shared/progress.ts';
import { storeZip } from '../places/store-zip.ts';

/** A charity as the Charity Commission's extract has it; made up, with a number that no charity has. */
export interface Charity {
  registered_charity_number: number;
  linked_charity_number?: number;
  charity_name: string;
  charity_registration_status?: 'Registered' | 'Removed';
  date_of_removal?: string | null;
}

/** In the order of the columns that are documented for publicextract.charity. */
const COLUMNS = [
  'date_of_extract',
  'organisation_number',
  'registered_charity_number',
  'linked_charity_number',
  'charity_name',
  'charity_type',
  'charity_registration_status',
  'date_of_registration',
  'date_of_removal',
  'charity_contact_address1',
  'charity_contact_postcode',
  'charity_contact_phone',
  'charity_company_registration_number',
  'charity_activities',
];

type Line = Record<string, string | number | null>;

function lineOf(charity: Charity, asOf: string): Line {
  return {
    date_of_extract: `${asOf}T00:00:00`,
    organisation_number: 5_000_000 + charity.registered_charity_number,
    linked_charity_number: 0,
    charity_type: 'Trust',
    charity_registration_status: 'Registered',
    date_of_registration: '1999-01-04T00:00:00',
    date_of_removal: null,
    charity_contact_address1: '1 Secret Street',
    charity_contact_postcode: 'M33 7ZZ',
    charity_contact_phone: '01632 960001',
    charity_company_registration_number: null,
    charity_activities: 'Meals,\nand "company".',
    ...charity,
  };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'linkwell-registers-'));

function written(name: string, content: string | Buffer): string {
  const file = path.join(fs.mkdtempSync(path.join(folder, 'extract-')), name);
  fs.writeFileSync(file, content);
  return file;
}

export function removeExtracts(): void {
  fs.rmSync(folder, { recursive: true });
}

export function charitiesAsJson(charities: readonly Charity[], asOf = '2026-11-20'): string {
  return `\uFEFF${JSON.stringify(charities.map((charity) => lineOf(charity, asOf)))}`;
}

/** With tabs, no quotation marks, and a backslash before a tab or a line end that belongs to a field. */
export function charitiesAsText(charities: readonly Charity[], asOf = '2026-11-20'): string {
  const cell = (value: string | number | null) => String(value ?? '').replace(/[\\\t\n]/g, '\\$&');
  const lines = charities.map((charity) => lineOf(charity, asOf));
  return [
    COLUMNS.join('\t'),
    ...lines.map((line) => COLUMNS.map((column) => cell(line[column] ?? null)).join('\t')),
  ].join('\r\n');
}

export function companies(rows: readonly { number: string; name: string }[]): string {
  const head =
    'CompanyName, CompanyNumber,RegAddress.CareOf,RegAddress.PostCode,CompanyCategory,CompanyStatus,IncorporationDate';
  return [
    head,
    ...rows.map(({ number, name }) => `"${name}","${number}","","M33 7ZZ","PRI/LTD BY GUAR/NSC","Active","04/01/1999"`),
  ].join('\n');
}

export const asJson = (charities: readonly Charity[], asOf?: string) =>
  written('publicextract.charity.json', charitiesAsJson(charities, asOf));
export const asText = (charities: readonly Charity[], asOf?: string) =>
  written('publicextract.charity.txt', charitiesAsText(charities, asOf));
export const asZip = (charities: readonly Charity[], asOf?: string) =>
  written('publicextract.charity.zip', storeZip({ 'publicextract.charity.json': charitiesAsJson(charities, asOf) }));
export const asCompanies = (rows: readonly { number: string; name: string }[], day = '2026-11-01') =>
  written(`BasicCompanyDataAsOneFile-${day}.csv`, companies(rows));
export const asIs = written;

/** Loads an extract as the command does. */
export async function loaded(connection: pg.PoolConfig, file: string, asOf: string | null = null): Promise<LoadedNow> {
  const extract = await openExtract(file);
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const progress = silentReporter.progress('', 0);
    return await loadExtract(client, extract, {
      asOf,
      progress,
      signal: new AbortController().signal,
      now: new Date(),
    });
  } finally {
    extract.close();
    await client.end();
  }
}
