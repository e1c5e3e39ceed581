import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { connect, type WarningOf } from '../connection/connect.change.ts';
import type { ConnectionRecord } from '../connection/connection-record.entity.ts';
import type { Shortlist, ShortlistItem } from './shortlist.entity.ts';
import { usableServices } from './usable-services.ts';
import { loadShortlist } from './write-shortlist.ts';

export interface Signposted {
  shortlist: Shortlist;
  connections: ConnectionRecord[];
  warnings: WarningOf[];
  /** Services on the list to which nobody may be signposted any more. */
  leftOut: string[];
}

/** Makes a connection of the kind SIGNPOST of each service on a list to which people may still be signposted; once, and all of them. */
export async function signpostShortlist(ctx: Context, id: string, episodeId: string | null): Promise<Signposted> {
  return jointly(ctx, async (inside) => {
    const shortlist = await loadShortlist(inside, 'signpostShortlist', id);
    if (shortlist.signpostedAt) rejectIfAny([ALREADY]);
    const { items, personId } = shortlist;
    const usable = await usableServices(
      inside,
      items.map(({ serviceId }) => serviceId),
    );
    const places = items.flatMap((item, place) => (usable.has(item.serviceId) ? [{ item, place }] : []));
    if (places.length === 0) rejectIfAny([EMPTY]);

    shortlist.signpostedAt = ctx.now();
    const wanted = places.map(({ item }) => toConnect(personId, episodeId, usable.get(item.serviceId)?.id ?? ''));
    const pathOf = (index: number, path: string) =>
      path === 'episodeId' ? path : `items.${places[index]?.place ?? index}.${path}`;
    const made = await connect(inside, 'signpostShortlist', wanted, pathOf);
    return {
      shortlist,
      connections: made.map(({ connection }) => connection),
      warnings: made.flatMap(({ warnings }) => warnings),
      leftOut: leftOutOf(items, usable),
    };
  });
}

function toConnect(personId: string, episodeId: string | null, serviceId: string) {
  return { personId, serviceId, episodeId, kind: 'SIGNPOST' } as const;
}

function leftOutOf(items: readonly ShortlistItem[], usable: ReadonlyMap<string, unknown>): string[] {
  return items.flatMap(({ serviceId }) => (usable.has(serviceId) ? [] : [serviceId]));
}

const ALREADY = problem(
  'id',
  'CONFLICT',
  'This shortlist has become connections already. Follow those up, or make another shortlist.',
);
const EMPTY = problem('id', 'REQUIRED', 'There is nothing on this list to which the person may be signposted.');
