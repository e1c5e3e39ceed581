import type pg from 'pg';

const LOADS = `select kind, file, row_count as "rows", left_out as "leftOut", loaded_at as "loadedAt" from place.load order by loaded_at, kind`;

const COUNTS = `
  select 'postcodes' as what, count(*)::int as count from place.postcode
  union all select 'postcodes of Northern Ireland', count(*)::int from place.postcode where postcode >= 'BT' and postcode < 'BU'
  union all select 'sectors', count(*)::int from place.sector
  union all select 'outcodes', count(*)::int from place.outcode
  union all select 'small areas', count(*)::int from place.small_area
  union all select 'areas: ' || kind, count(*)::int from place.area group by kind
  union all select 'old codes', count(*)::int from place.area_code_history where old_code <> current_code`;

const ATTRIBUTION = 'select distinct sentence from place.load, unnest(attribution) sentence order by sentence';

const NORTHERN_IRELAND = `Postcodes that begin with BT come from the ONS Postcode Directory. Their commercial use needs a licence from Land & Property Services.`;

/** What is loaded, in lines to print. */
export async function placeStatus(client: pg.ClientBase): Promise<string[]> {
  const loads = await client.query<{ kind: string; file: string; rows: number; leftOut: number; loadedAt: Date }>(
    LOADS,
  );
  if (loads.rows.length === 0) return ['No places are loaded. Load some with: npm run places -- load <folder or file>'];
  const counts = await client.query<{ what: string; count: number }>(COUNTS);
  const attribution = await client.query<{ sentence: string }>(ATTRIBUTION);
  const hasNorthernIreland = counts.rows.some(({ what, count }) => what.endsWith('Northern Ireland') && count > 0);
  return [
    'Loaded:',
    ...loads.rows.map(
      ({ kind, file, rows, loadedAt }) =>
        `  ${kind} from ${file}: ${number(rows)} on ${loadedAt.toISOString().slice(0, 10)}`,
    ),
    'There are now:',
    ...counts.rows.map(({ what, count }) => `  ${number(count).padStart(11)}  ${what}`),
    'To be shown with them:',
    ...attribution.rows.map(({ sentence }) => `  ${sentence}`),
    ...(hasNorthernIreland ? [NORTHERN_IRELAND] : []),
  ];
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
