import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { personViewer, type Viewer } from '../../src/shared/viewer.ts';
import type { Api } from '../connections/in-process.ts';
import { whoIsAdministrator } from '../connections/viewers.ts';
import { Times } from '../measure/figures.ts';
import type { ViewTimes } from './result.ts';
import { VIEWS, type Asked, type View } from './view-questions.ts';

const ASKED = 200;
const QUICK_ASKED = 20;
const WARM_UP = 5;

/** Councils and boards in no particular order, the needs, and the quarters that are published. */
interface Ground {
  councils: string[];
  boards: string[];
  needs: string[];
  quarters: string[];
}

const GROUND = `select
  array(select area from provision.figure where area_kind = 'LOCAL_AUTHORITY' group by 1 order by md5(area)) as councils,
  array(select area from provision.figure where area_kind = 'ICB' group by 1 order by md5(area)) as boards,
  array(select need from provision.figure group by 1 order by md5(need)) as needs,
  array(select extract(year from quarter) || '-Q' || extract(quarter from quarter) from provision.period order by quarter desc) as quarters`;

/** Each view of provision through the API, of one area after the other, by its commissioner and by an administrator in turn. */
export async function measureViews(api: Api, database: pg.PoolConfig, isQuick: boolean): Promise<ViewTimes[]> {
  const ground = await groundOf(database);
  const views: ViewTimes[] = [];
  for (const view of VIEWS) {
    const [warmUp, times] = [new Times(), new Times()];
    for (let turn = 0; turn < WARM_UP; turn += 1) await warmUp.take(() => ask(api, view, askedAt(ground, turn)));
    for (let turn = 0; turn < (isQuick ? QUICK_ASKED : ASKED); turn += 1)
      await times.take(() => ask(api, view, askedAt(ground, turn)));
    views.push({ name: view.name, figures: times.figures, complaints: [...new Set(times.complaints)].slice(0, 3) });
  }
  return views;
}

async function ask(api: Api, { query, variables }: View, asked: Asked & { viewer: Viewer }): Promise<void> {
  await api.ask(query, variables(asked), asked.viewer);
}

function askedAt({ councils, boards, needs, quarters }: Ground, turn: number): Asked & { viewer: Viewer } {
  const pick = (list: readonly string[]) => list[turn % list.length] ?? '';
  const [council, board] = [pick(councils), pick(boards)];
  const commissioner = personViewer(randomUUID(), [
    { role: 'COMMISSIONER', scope: council },
    { role: 'COMMISSIONER', scope: board },
  ]);
  const viewer = turn % 2 === 0 ? commissioner : whoIsAdministrator;
  return { council, board, need: pick(needs), quarter: pick(quarters), viewer };
}

async function groundOf(database: pg.PoolConfig): Promise<Ground> {
  const client = new pg.Client({ ...database, statement_timeout: 0 });
  await client.connect();
  const { rows } = await client.query<Ground>(GROUND).finally(() => client.end());
  return rows[0] ?? { councils: [], boards: [], needs: [], quarters: [] };
}
