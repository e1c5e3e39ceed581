import type { Reads } from '../../../database/reads.ts';

export interface Listing {
  subject: string;
  id: string;
}

/**
 * The columns of listings that somebody other than the importer changed last, by the id of the listing and by the names that entities
 * use. The importer goes by the name in the change record.
 */
export async function columnsChangedHere(
  reads: Reads,
  listings: readonly Listing[],
  importer: string,
): Promise<Map<string, string[]>> {
  const keys = listings.map(({ subject, id }) => ({ subject, id }));
  const rows = await reads.all<{ id: string; columns: string[] }>('import-columns-changed-here', CHANGED_HERE, [
    JSON.stringify(keys),
    importer,
  ]);
  return new Map(rows.map(({ id, columns }) => [id, columns.map(inEntities)]));
}

const CHANGED_HERE = `select w.id, array_agg(last."column") as columns
  from jsonb_to_recordset($1::jsonb) as w (subject text, id text)
  cross join lateral (
    select distinct on (f.field) f.field as "column", c.changed_by
    from history.change c, jsonb_object_keys(c.after) as f (field)
    where c.subject = w.subject and c.subject_id = w.id and c.operation = 'UPDATE'
    order by f.field, c.id desc
  ) last
  where last.changed_by is distinct from $2
  group by w.id`;

function inEntities(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
