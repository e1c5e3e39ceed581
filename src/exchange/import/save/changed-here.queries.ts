import type { Reads } from '../../../database/reads.ts';

export interface Listing {
  subject: string;
  id: string;
  /** Who imports, by the name in the change record. */
  importer: string;
}

/** The columns of a listing that somebody other than the importer changed last, by the names that entities use. */
export async function columnsChangedHere(reads: Reads, { subject, id, importer }: Listing): Promise<string[]> {
  const rows = await reads.all<{ column: string }>(
    'import-columns-changed-here',
    `select "column" from (
       select distinct on (f.field) f.field as "column", c.changed_by
       from history.change c, jsonb_object_keys(c.after) as f (field)
       where c.subject = $1 and c.subject_id = $2 and c.operation = 'UPDATE'
       order by f.field, c.id desc
     ) last
     where changed_by is distinct from $3`,
    [subject, id, importer],
  );
  return rows.map(({ column }) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}
