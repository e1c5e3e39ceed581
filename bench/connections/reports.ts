import pg from 'pg';
import { COUNTS, keyIn } from '../../src/features/impact/counting.queries.ts';
import { DIMENSIONS, type Dimension } from '../../src/features/impact/impact.codes.ts';
import { periodNamed } from '../../src/features/impact/period.rules.ts';
import { whoIsAdministrator } from './viewers.ts';
import { Times, rounded, type Figures } from '../measure/figures.ts';
import type { Api } from './in-process.ts';

const ASKED = 200;
const QUICK_ASKED = 40;
const RAW_ASKED = 3;

/** One kind of report: through the API from what is published, and the same figures by counting connections. */
export interface ReportTimes {
  name: string;
  ours: Figures;
  raw: Figures;
  /** How many times as long counting takes. */
  ratio: number;
  complaints: readonly string[];
}

const REPORT = `query ($dimension: ImpactDimension!, $period: String, $key: ID) {
  impact(dimension: $dimension, period: $period, key: $key, first: 20) { problems { message } edges { node {
    key label connections endKnown closedLoopPercent gotHelp gotHelpPercent started startedWithin28DaysPercent medianWaitDays
    reasons { outcome connections } } } } }`;

/** What twenty cells of a dimension show, counted from the connections themselves; $3 names the cells. */
const counted = (dimension: Dimension): string => `select d.key, ${COUNTS}, count(distinct c.person_id) as people,
    percentile_cont(0.5) within group (order by c.started_on - c.made_on) filter (where c.started_on is not null) as median
  from connection c cross join ${keyIn(dimension)}
  where c.made_on between $1 and $2 and d.key = any($3) group by d.key`;

/** Twenty cells of each dimension, of a quarter and of a year. */
export async function measureReports(api: Api, database: pg.PoolConfig, isQuick: boolean): Promise<ReportTimes[]> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  try {
    const reports: ReportTimes[] = [];
    for (const kind of ['QUARTER', 'YEAR'])
      for (const dimension of DIMENSIONS) reports.push(await measureReport({ api, client, isQuick }, dimension, kind));
    return reports;
  } finally {
    await client.end();
  }
}

interface Tools {
  api: Api;
  client: pg.Client;
  isQuick: boolean;
}

async function measureReport(
  { api, client, isQuick }: Tools,
  dimension: Dimension,
  kind: string,
): Promise<ReportTimes> {
  const { rows: periods } = await client.query<{ name: string }>(
    'select name from impact.period where kind = $1 order by starts_on desc limit 8',
    [kind],
  );
  const name = (turn: number) => periods[turn % periods.length]?.name ?? '';
  const ours = new Times();
  for (let turn = 0; turn < (isQuick ? QUICK_ASKED : ASKED); turn += 1)
    await ours.take(async () => void (await api.ask(REPORT, { dimension, period: name(turn) }, whoIsAdministrator)));
  const raw = new Times();
  for (let turn = 0; turn < RAW_ASKED; turn += 1) await raw.take(() => countRaw(client, dimension, name(turn)));
  const [mine, theirs] = [ours.figures, raw.figures];
  const complaints = [...ours.complaints, ...raw.complaints];
  return {
    name: `${dimension}, a ${kind.toLowerCase()}`,
    ours: mine,
    raw: theirs,
    ratio: rounded(theirs.p50 / mine.p50),
    complaints,
  };
}

async function countRaw(client: pg.Client, dimension: Dimension, period: string): Promise<void> {
  const { from, to } = periodNamed(period) ?? { from: '', to: '' };
  const { rows } = await client.query<{ key: string }>(
    'select key from impact.published where period = $1 and dimension = $2 order by key limit 20',
    [period, dimension],
  );
  await client.query(counted(dimension), [from, to, rows.map(({ key }) => key)]);
}
