import type { GrantSaid } from '../../features/grant/grant.rules.ts';
import { FORMATS } from './formats/formats.ts';
import { grants360Giving } from './formats/grants-360giving.ts';
import { intakeOf, type Intake, type Keeping } from './intake.ts';
import type { Draft } from './mapped.ts';
import { saveGrant, saveGrants } from './save/save-grant.ts';
import { saveRow } from './save/save-row.ts';

const LISTINGS: Keeping<Draft> = {
  keysOf: ({ organisation }) => [organisation.provenance.sourceId, ...(organisation.identifiers ?? [])],
  save: saveRow,
};
const GRANTS: Keeping<GrantSaid> = {
  keysOf: ({ sourceId }) => [sourceId],
  save: saveGrant,
  together: { size: 250, save: saveGrants },
};

/** Every kind of file by the word that chooses it on the command line. */
export const INTAKES: Readonly<Record<string, Intake>> = {
  ...Object.fromEntries(Object.entries(FORMATS).map(([name, format]) => [name, intakeOf(format, LISTINGS)])),
  'grants-360giving': intakeOf(grants360Giving, GRANTS),
};
