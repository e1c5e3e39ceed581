import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { loadSupportedPerson } from './load-supported-person.ts';
import { keptRowsOf, withoutSecrets, type KeptRows } from './whole-person.queries.ts';

/** Everything that is kept of a person. */
export interface PersonExport {
  exportedAt: Date;
  caseCode: string;
  /** Rows by the names of tables and columns, as they are stored. */
  kept: KeptRows;
}

/** Everything that is kept of somebody, as one document, for whoever has a right to see it. That it was given out is recorded. */
export async function exportPerson(ctx: Context, id: string): Promise<PersonExport> {
  const { id: personId, caseCode } = await loadSupportedPerson(ctx, 'exportPerson', id);
  const kept = await keptRowsOf(ctx.em, personId);
  const tables = Object.keys(kept);
  await recordRead(ctx, { operation: 'exportPerson', subject: 'supported_person', ids: [personId], fields: tables });
  return { exportedAt: ctx.now(), caseCode, kept: withoutSecrets(kept) };
}
