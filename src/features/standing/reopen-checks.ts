import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import type { Location } from '../location/location.entity.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Review } from '../review/review.entity.ts';
import { Service } from '../service/service.entity.ts';
import { aspectsOf, touchedBetween, type Aspect, type Aspects } from './facets.rules.ts';
import { loadAssured, type Assured } from './load-assured.ts';
import { reopenTouched } from './reopen.rules.ts';
import { settle } from './settle.ts';
import { tellAssurers, type Reopened } from './tell-assurers.ts';

/** A service before an edit, with all that its standing follows from. */
export interface Watched {
  assured: Assured;
  before: Aspects;
}

/** Who edits, and in which unit of work: any context, or inside a transaction one with its unit of work. */
export type Editing = Pick<Context, 'em' | 'viewer' | 'now' | 'acting' | 'post'>;

/** The same editor, in the unit of work of a transaction. */
export function within({ viewer, now, acting, post }: Editing, em: Editing['em']): Editing {
  return { em, viewer, now, acting, post };
}

/** Notes how these services are before an edit that may touch what an assurer has looked at. */
export async function watch({ em }: Pick<Editing, 'em'>, services: readonly Service[]): Promise<Watched[]> {
  if (services.length === 0) return [];
  const organisations = services.map(({ organisation }) => organisation.id);
  await em.find(Organisation, { id: { $in: organisations } }, UNSEEN);
  const assured = await loadAssured(em, services);
  return assured.map((each) => ({ assured: each, before: aspectsNow(each.service) }));
}

/** The same for all services that somebody has looked at and that this organisation offers. */
export async function watchOffered(ctx: Pick<Editing, 'em'>, organisation: Organisation): Promise<Watched[]> {
  const reviews = await ctx.em.find(
    Review,
    { service: { organisation: organisation.id }, state: { $in: ['OPEN', 'IN_FORCE'] } },
    UNSEEN,
  );
  const ids = [...new Set(reviews.map(({ service }) => service.id))];
  return watch(ctx, await ctx.em.find(Service, { id: { $in: ids } }, UNSEEN));
}

/** The same for all services that happen at this place, whoever offers them. */
export async function watchHeldAt(ctx: Pick<Editing, 'em'>, location: Location): Promise<Watched[]> {
  return watch(ctx, await ctx.em.find(Service, { locations: location.id }, UNSEEN));
}

/**
 * After the edit, before it is saved: re-opens the checks that it touches, lets tiers and standings follow, and writes to the
 * assurers whose work it was.
 */
export async function followUp(ctx: Editing, watched: readonly Watched[]): Promise<void> {
  await reopenEach(ctx, watched, ({ assured, before }) => touchedBetween(before, aspectsNow(assured.service)));
}

/** The same where nobody edits, and something outside has touched these aspects of all. Why stands in `ctx.acting`; the caller saves. */
export async function reopenAll(ctx: Editing, watched: readonly Watched[], touched: readonly Aspect[]): Promise<void> {
  await reopenEach(ctx, watched, () => touched);
}

async function reopenEach(
  ctx: Editing,
  watched: readonly Watched[],
  touchedOf: (each: Watched) => readonly Aspect[],
): Promise<void> {
  const edit = { by: ctx.viewer.id ?? 'anonymous', at: ctx.now() };
  const reopened: Reopened[] = [];
  for (const each of watched) {
    const { assured } = each;
    const touched = touchedOf(each);
    for (const review of [assured.inForce, assured.open]) {
      const checks = review && touched.length > 0 ? reopenTouched(review, touched, edit) : [];
      if (review && checks.length > 0) reopened.push({ review, service: assured.service, checks });
    }
    if (reopened.length > 0) ctx.acting.reason ??= EDITED;
    settle(ctx, assured);
  }
  await tellAssurers(ctx, reopened);
}

const EDITED = 'An edit touched what had been checked, so it has to be looked at again.';

function aspectsNow(service: Service): Aspects {
  const places = service.locations.getItems().filter(({ archivedAt }) => !archivedAt);
  return aspectsOf({ ...service, places, offerer: service.organisation.getEntity() });
}
