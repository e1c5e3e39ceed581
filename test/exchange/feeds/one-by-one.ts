import fs from 'node:fs';
import path from 'node:path';
import { mapRecord } from '../../../src/exchange/feeds/map/map-record.ts';
import { saveRecord } from '../../../src/exchange/feeds/save/save-record.ts';
import { newId } from '../../../src/shared/uuid.ts';
import { systemViewer } from '../../../src/shared/viewer.ts';
import type { ImportRuns } from '../import/import-runs.ts';

/** Saves one record after the other, each in a transaction of its own. */
export async function saveOneByOne(imports: ImportRuns, records: object[], from: string): Promise<void> {
  const occasion = { source: from, runId: newId(), at: new Date() };
  for (const record of records) {
    const mapping = { source: from, today: '2026-11-22', isWhole: true, meaningOf: () => null };
    const mapped = mapRecord(record, mapping);
    if (mapped.outcome !== 'draft') throw new Error('This record means nothing.');
    const ctx = imports.directory.contextFor(systemViewer('import'));
    await saveRecord(ctx, mapped.draft, { occasion, isRehearsal: false, note: () => Promise.resolve() });
  }
}

/** A rich record without official numbers, which one organisation alone can have. */
export function richRecord(): Record<string, unknown> {
  const file = path.join(import.meta.dirname, 'golden/v3-whole.json');
  const record = JSON.parse(fs.readFileSync(file, 'utf8')) as { organization: object };
  return { ...record, organization: { ...record.organization, organization_identifiers: [] } };
}
