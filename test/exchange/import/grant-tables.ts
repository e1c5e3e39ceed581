import { beforeAll } from '@jest/globals';
import { importRuns } from './import-runs.ts';

export const FORMAT = 'grants-360giving';
const HEADER =
  'Identifier,Title,Description,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,Planned Dates:Duration (months),Recipient Org:Identifier,Recipient Org:Name,Recipient Org:Charity Number,Recipient Org:Company Number,Recipient Ind:Name,Beneficiary Location:Geographic Code,Funding Org:Name,Grant Programme:Title';
const COLUMNS = HEADER.split(',');

/** A row of a table; what is not said is a small grant of 2023 in Trafford. */
export function row(id: string, cells: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    Identifier: `360G-test-${id}`,
    Title: 'Warm meals',
    Currency: 'GBP',
    'Amount Awarded': '2266.5',
    'Award Date': '2023-01-31',
    'Recipient Org:Name': 'Riverside Friends',
    'Beneficiary Location:Geographic Code': 'E08000009',
    'Funding Org:Name': 'Example Council',
  };
  return COLUMNS.map((column) => `"${cells[column] ?? usual[column] ?? ''}"`).join(',');
}

/** The import command on a database with places of its own, and tables of grants. */
export function grantRuns() {
  const imports = importRuns();
  const table = (name: string, ...rows: string[]) => imports.file(name, [HEADER, ...rows, ''].join('\n'));
  const grants = (like: string) =>
    imports.rows(
      `select source_id as id, amount_pence::int as pence, currency, awarded_on::text as awarded, starts_on::text as start, ends_on::text as "end",
       first_month as first, last_month as last, area_codes as areas, recipient_identifiers as ids, organisation_id as organisation, match, version
     from grant_award where source_id like $1 order by source_id`,
      [`360G-test-${like}%`],
    );

  beforeAll(async () => {
    await imports.rows(
      `insert into place.area (code, name, kind, parents, valid_to, successors) values
       ('E08000003', 'Manchester', 'LOCAL_AUTHORITY', '{E92000001}', null, '{}'),
       ('E54000001', 'Old board', 'ICB', '{E92000001}', '2022-03-31', '{E54000002}'),
       ('E54000002', 'New board', 'ICB', '{E92000001}', null, '{}') on conflict do nothing`,
    );
    await imports.rows(`insert into place.area_code_history values ('E08999999', 'Old Trafford', 'E08000009')`);
    await imports.rows(`insert into place.small_area (code, name, latitude, longitude, local_authority)
    values ('E01005001', 'Manchester 001A', 53.4, -2.2, 'E08000003')`);
  });

  return { imports, table, grants };
}
