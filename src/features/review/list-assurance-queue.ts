import { DateTime } from 'luxon';
import type { Context } from '../../context.ts';
import { pageBy, type Cursors, type Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { isDay } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isUuid } from '../../shared/uuid.ts';
import { servicesByIds, type ServiceRow } from '../service/service.queries.ts';
import { tasksAfter, type QueuePosition, type TaskRow } from './assurance-queue.queries.ts';
import { whyItWaits } from './task.rules.ts';

/** How long before evidence runs out somebody is asked for new evidence. */
const SOON_DAYS = 60;

/** What waits for an assurer, as it is shown. */
export interface Task extends Pick<TaskRow, 'kind' | 'tier'> {
  why: string;
  on: string | null;
  service: ServiceRow;
}

/** What waits for the viewer, in the order of risk. */
export async function listAssuranceQueue(
  ctx: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<Task>> {
  const today = londonDay(ctx.now());
  const soon = String(DateTime.fromISO(today).plus({ days: SOON_DAYS }).toISODate());
  const reach = reachOf(ctx.viewer, 'assuranceQueue');
  const { edges, pageInfo } = await pageBy(CURSORS, page, (after, limit) =>
    tasksAfter(ctx.reads, { reach, after, limit, today, soon }),
  );
  const ids = [...new Set(edges.map(({ node }) => node.serviceId))];
  const services = await servicesByIds(ctx.reads, ids, { all: true, organisations: [], hidden: [] });
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    edges: edges.flatMap(({ cursor, node }) => {
      const service = byId.get(node.serviceId);
      return service ? [{ cursor, node: taskOf(node, service) }] : [];
    }),
    pageInfo,
  };
}

function taskOf(row: TaskRow, service: ServiceRow): Task {
  return { kind: row.kind, tier: row.tier, why: whyItWaits(row), on: isDay(row.due) ? row.due : null, service };
}

const CURSORS: Cursors<TaskRow, QueuePosition> = {
  wordsOf: ({ rank, urgency, due, serviceId }) => ['task', rank, urgency, due, serviceId].join(' '),
  read: (words) => {
    const [kind, rank, urgency, due = '', serviceId = ''] = words.split(' ');
    const isOne = kind === 'task' && isUuid(serviceId) && (due === 'infinity' || isDay(due));
    const numbers = [Number(rank), Number(urgency)];
    if (!isOne || !numbers.every((each) => Number.isInteger(each) && each >= 0 && each < 100)) return null;
    return { rank: Number(rank), urgency: Number(urgency), due, serviceId };
  },
};
