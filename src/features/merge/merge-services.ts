import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfNoReason } from '../listing/listing.rules.ts';
import { Service } from '../service/service.entity.ts';
import { problemsWithSessionPlaces } from '../service/session.rules.ts';
import { followUp, watch, within } from '../standing/reopen-checks.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { rejectIfMerged } from './find-kept.ts';
import { goAlong } from './goes-along.queries.ts';
import { leadTo } from './lead-to.ts';
import { SERVICE_PARTS, type ServicePart } from './merge.codes.ts';
import type { MergeArgs } from './merge.inputs.ts';
import { problemsWithPair, problemsWithStandings } from './merge.rules.ts';
import { mergedParts, united } from './merged-columns.rules.ts';

export interface ServiceMerge extends MergeArgs {
  fromMerged: readonly ServicePart[];
}

/** Makes one service of two, of one organisation or of two. The kept one stays where it is, with its own standing. */
export async function mergeServices(ctx: Context, choice: ServiceMerge, reason: string): Promise<Service> {
  for (const id of [choice.keep, choice.merge]) await permitOne(ctx, id);
  rejectIfNoReason(reason);
  because(ctx, reason);

  return ctx.em.transactional(async (em) => {
    const { kept, merged } = await hold(em, choice);
    rejectIfAny(problemsWithPair({ kept, merged }, choice));
    rejectIfAny(problemsWithStandings(standingToday(kept, ctx.now()), standingToday(merged, ctx.now())));
    const columns = mergedColumns(kept, merged, choice.fromMerged);
    const places = placesOf(kept, merged);
    rejectIfAny(problemsWithSessionPlaces(columns.sessions ?? kept.sessions, new Set(places.map(({ id }) => id))));
    const [at, by] = [ctx.now(), String(ctx.viewer.id)];

    const watched = await watch({ em }, [kept]);
    await leadTo(em, merged, { kind: 'SERVICE', kept: kept.id, at, by, reason });
    await goAlong(em, 'SERVICE', { merged: merged.id, kept: kept.id, at });
    em.assign(kept, columns, { mergeObjectProperties: false });
    kept.moveTo(places, at);
    await followUp(within(ctx, em), watched);
    await em.flush();
    return kept;
  });
}

async function permitOne(ctx: Context, id: string): Promise<void> {
  const service = isUuid(id) ? await ctx.em.findOne(Service, id) : null;
  const belonger = service && { organisationId: service.organisation.id, serviceId: service.id };
  permit(ctx, 'mergeServices', belonger ? await belongingOf(ctx, belonger) : {});
  if (!service || service.archivedAt) await rejectIfMerged(ctx, id);
  if (!service) throw new NotFound('There is no such service.');
}

/** Both, held until the end, in the order of their ids, so that two merges of the same never wait for each other. */
async function hold(em: EntityManager, { keep, merge }: ServiceMerge) {
  const held = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } } as const;
  const both = await em.find(Service, { id: { $in: [keep, merge] } }, held);
  await em.populate(both, ['locations'], { refresh: true });
  const [kept, merged] = [keep, merge].map((id) => both.find((each) => each.id === id.toLowerCase()));
  if (!kept || !merged) throw new NotFound('There is no such service.');
  return { kept, merged };
}

function standingToday({ standing, assuredUntil }: Service, now: Date) {
  return standingOn({ standing, assuredUntil: assuredUntil ?? null }, londonDay(now));
}

function mergedColumns(kept: Service, merged: Service, fromMerged: readonly ServicePart[]) {
  const parts = mergedParts(SERVICE_PARTS, { kept: { ...kept }, merged: { ...merged } }, fromMerged);
  const sides = (part: ServicePart) =>
    fromMerged.includes(part) ? ([merged, kept] as const) : ([kept, merged] as const);
  const [contacts, links] = [sides('CONTACTS'), sides('LINKS')];
  return {
    ...(parts as Partial<Pick<Service, 'sessions'>>),
    contacts: united(contacts[0].contacts, contacts[1].contacts),
    links: united(links[0].links, links[1].links),
    publishedAt: kept.publishedAt ?? merged.publishedAt ?? null,
  };
}

/** Where either happened; but not at a confidential place of another organisation. */
function placesOf(kept: Service, merged: Service) {
  const all = new Map([...kept.locations, ...merged.locations].map((place) => [place.id, place]));
  const isOpen = (organisation: string) => organisation === kept.organisation.id;
  return [...all.values()].filter((place) => !place.isConfidential || isOpen(place.organisation.id));
}
