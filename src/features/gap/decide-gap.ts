import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { problemsWithIdentifying } from '../../shared/identifying.rules.ts';
import { isVisible } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, Rejected, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { rejectIfChanged } from '../listing/listing.rules.ts';
import { levelOf } from '../referability/referability.rules.ts';
import { Service } from '../service/service.entity.ts';
import { standingOn } from '../standing/standing.rules.ts';
import { areasAbove } from '../provision/areas-above.queries.ts';
import { Gap } from './gap.entity.ts';
import { follow } from './gap.queries.ts';
import { problemsWithDeciding, type Decided } from './gap.rules.ts';
import { findGap } from './list-gaps.ts';
import { moveTo } from './move-gap.ts';

/** By what mutation each decision is made. */
const OPERATION = {
  ACCEPTED: 'acceptGap',
  IN_DEVELOPMENT: 'startDevelopment',
  CLOSED: 'closeGap',
  DECLINED: 'declineGap',
} as const satisfies Record<Decided, string>;

export interface Decision {
  id: string;
  version: number;
  to: Decided;
  /** Why, or what is planned. */
  words?: string | null | undefined;
  /** Of CLOSED: the service that closes it. */
  serviceId?: string | null;
}

/** What those who commission decide about a gap; everybody who follows it is told. */
export async function decideGap(ctx: Context, decision: Decision): Promise<Gap> {
  const gap = await loadGap(ctx, decision.id);
  permit(ctx, OPERATION[decision.to], { areas: await areasAbove(ctx.reads, gap.areas) });
  rejectIfChanged(gap, decision.version, { gap });
  const words = tidied(ctx, decision);
  rejectIfAny(problemsWithDeciding(gap.status, decision.to));
  if (decision.to === 'CLOSED') Object.assign(gap, { closedByService: await closing(ctx, decision.serviceId ?? '') });

  await follow(ctx.em, gap.id, String(ctx.viewer.id));
  await moveTo(ctx, ctx.em, gap, { kind: decision.to, words });
  await ctx.em.flush();
  return gap;
}

/** A gap that the viewer sees. */
export async function loadGap(ctx: Context, id: string): Promise<Gap> {
  const isSeen = (await findGap(ctx, id)) !== null;
  const gap = isSeen ? await ctx.em.findOne(Gap, { id }, UNSEEN) : null;
  if (!gap) throw new NotFound('There is no such gap.');
  return gap;
}

function tidied(ctx: Context, { to, words }: Decision): string | null {
  because(ctx, words);
  rejectIfAny(problemsWithIdentifying('reason', words, londonDay(ctx.now())));
  if (to === 'DECLINED' && !isVisible(words ?? ''))
    throw new Rejected([problem('reason', 'REQUIRED', 'Say why, so that those who flagged it can be told.')]);
  return words?.trim() || null;
}

/** What closes a gap has to be there for people: at least they may be told of it today. */
async function closing(ctx: Context, id: string): Promise<Service> {
  const service = isUuid(id) ? await ctx.em.findOne(Service, { id }) : null;
  if (!service) throw new Rejected([problem('serviceId', 'UNKNOWN', 'There is no such service.')]);
  const { status, archivedAt, standing, assuredUntil = null } = service;
  const today = standingOn({ standing, assuredUntil }, londonDay(ctx.now()));
  if (levelOf({ status, isArchived: archivedAt != null, standing: today }) === 'LISTED')
    throw new Rejected([problem('serviceId', 'CONFLICT', NOT_NOW)]);
  return service;
}

const NOT_NOW =
  'Nobody may be connected to this service at present, so it closes no gap. Choose one that people can go to.';
