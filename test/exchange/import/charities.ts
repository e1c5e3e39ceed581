import { eventually } from '../../search/eventually.ts';
import type { ImportRuns } from './import-runs.ts';

const CHARITIES =
  'registered_charity_number,charity_company_registration_number,charity_name,charity_activities,charity_contact_postcode,charity_contact_web\n';

/** So many charities as the register has them, numbered from here on. */
export const charities = (from: number, count: number) =>
  CHARITIES +
  Array.from({ length: count }, (_, at) => `${from + at},NA,CHARITY NUMBER ${from + at},We help.,M33 4RZ,NA\n`).join(
    '',
  );

/** Charities with how many places they have. */
export const WHOLE = `select o.source_id, o.name, o.version, count(l.id) as places from organisation o left join location l on l.organisation_id = o.id
  where o.source_id between $1 and $2 group by o.id order by 1`;

/** Waits until ten of these charities are in. */
export async function untilSome(imports: ImportRuns, from: string, to: string): Promise<void> {
  await eventually(async () => {
    if ((await imports.rows(WHOLE, [from, to])).length < 10) throw new Error('Ten charities never came in.');
  });
}
