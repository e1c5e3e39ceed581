import type { Context } from '../../context.ts';
import type { Improvements } from '../../features/improvement/find-improvements.ts';
import type { Gain } from '../../features/improvement/improvement.queries.ts';
import { inWords, rate, whole } from './area-words.ts';
import type { LabelOf } from './area-sections.ts';
import type { Section, Table } from './section.ts';

/** Help these groups over the line, open something here, lift these waiting lists. */
export async function improvementsSection(ctx: Context, found: Improvements, labelOf: LabelOf): Promise<Section> {
  const tables = [await helpTable(ctx, found), openTable(found, labelOf), await liftTable(ctx, found, labelOf)];
  const shown = tables.filter(({ rows }) => rows.length > 0);
  const sentences = shown.length > 0 ? [AS_TODAY] : ['Nothing is known that would win much.'];
  return { id: 'improvements', title: 'What would win most', sentences, tables: shown };
}

const AS_TODAY = 'Services are as they are today; gap scores as they are published.';

async function helpTable({ loaders }: Context, { help }: Improvements): Promise<Table> {
  const organisations = await Promise.all(help.map(({ organisationId }) => loaders.organisation.load(organisationId)));
  const rows = help.map(({ serviceCount, worth }, at) => [
    organisations[at]?.name.en ?? 'Not shown',
    whole(serviceCount),
    rate(worth),
  ]);
  return { caption: 'Help these groups over the line', heads: ['Organisation', 'Services to win back', 'Worth'], rows };
}

function openTable({ open }: Improvements, labelOf: LabelOf): Table {
  const rows = open.map(({ gap, points }) => [labelOf(gap.need), rate(gap.score), rate(points)]);
  return {
    caption: 'Open something here',
    heads: ['Need', 'Gap score', 'Points that one service would take away'],
    rows,
  };
}

async function liftTable({ loaders }: Context, { lift }: Improvements, labelOf: LabelOf): Promise<Table> {
  const services = await Promise.all(lift.map(({ serviceId }) => loaders.service.load(serviceId)));
  const needsOf = ({ needs }: Gain) => needs.map(({ code }) => labelOf(code)).join(', ');
  const rows = lift.map((each, at) => [
    services[at]?.name.en ?? 'Not shown',
    needsOf(each),
    inWords(each.capacityState),
    weeks(each.waitingWeeks),
  ]);
  return { caption: 'Lift these waiting lists', heads: ['Service', 'Needs', 'Room', 'Wait'], rows };
}

function weeks(count: number | null): string {
  return count === null ? 'not said' : `${whole(count)} weeks`;
}
