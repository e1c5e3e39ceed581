import type { Exported } from './exported.ts';
import { cellsOf, COLUMNS } from './service-columns.ts';
import { serviceRecord } from './service-record.ts';
import type { Told } from './told.ts';

const recordOf = ({ whole, words, distanceKm }: Exported) => serviceRecord(whole, words, distanceKm);

/** Services, in each format but FHIR. */
export const SERVICES_TOLD: Told<Exported> = {
  name: 'services',
  columns: Object.keys(COLUMNS),
  recordOf,
  cellsOf: (entry) => cellsOf(recordOf(entry)),
};
