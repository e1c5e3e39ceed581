import type { ImportRuns } from '../import/import-runs.ts';

/** What a source has left in the directory, with the names of its records for ids, and without times. */
export async function tracesOf(imports: ImportRuns, source: string): Promise<Record<string, unknown[]>> {
  const listings = await imports.rows(LISTINGS, [source]);
  const names = new Map(listings.map(({ id, name }) => [String(id), String(name)]));
  const named = (row: object): string =>
    JSON.stringify(row).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? id);
  const ids = [...names.keys()];
  const traces = Object.entries(TRACES).map(async ([table, statement]) => {
    const rows = await imports.rows(statement, table === 'record' ? [source] : [ids]);
    return [table, rows.map(({ row }) => named(row as object)).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(traces));
}

const LISTINGS = `select id, 'organisation ' || source_id as name from organisation where source = $1
  union all select id, 'place ' || source_id from location where source = $1
  union all select id, 'service ' || source_id from service where source = $1`;

const TIMES = `array['created_at', 'updated_at', 'published_at', 'fetched_at', 'source']`;

const TRACES: Record<string, string> = {
  organisation: `select to_jsonb(o) - ${TIMES} as row from organisation o where id::text = any ($1)`,
  location: `select to_jsonb(l) - ${TIMES} as row from location l where id::text = any ($1)`,
  service: `select to_jsonb(s) - ${TIMES} as row from service s where id::text = any ($1)`,
  places: `select to_jsonb(p) as row from service_location p where service_id::text = any ($1)`,
  assurance: `select to_jsonb(a) - array['id', 'created_at', 'updated_at', 'standing_since'] as row from assurance a
    where service_id::text = any ($1)`,
  record: `select jsonb_build_array(subject, source_id, subject_id, said, not_seen_since) as row from feed.record
    where source = $1`,
  history: `select jsonb_build_array(subject, subject_id, operation, before - ${TIMES}, after - ${TIMES}, changed_by, changed_as, role,
    reason) as row from history.change where subject_id = any ($1)`,
  audit: `select jsonb_build_array(action, subject, subject_id, operation, actor, actor_kind, role, scope, fields, reason) as row
    from audit.event where subject_id = any ($1)`,
  search: `select jsonb_build_array(subject, subject_id) as row from search.pending where subject_id = any ($1)`,
};
