import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { newId } from '../../shared/uuid.ts';
import { flagged, type Flagged } from './flagged.ts';
import { GapEvidence } from './gap-evidence.entity.ts';
import { Gap } from './gap.entity.ts';
import type { GapFlagInput } from './gap.inputs.ts';
import { follow, gapOf } from './gap.queries.ts';
import { isCorroborated, isOver } from './gap.rules.ts';
import { moveTo, noteStep } from './move-gap.ts';

/**
 * Says that a need was not met. Flags of the same need, area and population gather in one gap; the same story counts once,
 * and so does one person in a day. Whoever flags follows.
 */
export async function flagGap(ctx: Context, input: GapFlagInput): Promise<Gap> {
  permit(ctx, 'flagGap');
  const flag = await flagged(ctx, input);
  const me = String(ctx.viewer.id);

  return ctx.em.transactional(async (em) => {
    const { id, isNew } = await gapOf(em, flag, ctx.now());
    const gap = await em.findOneOrFail(Gap, { id }, { ...UNSEEN, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (isNew) noteStep(em, gap, { kind: 'OBSERVED', at: ctx.now() });
    await follow(em, gap.id, me);
    if (!(await isKnown(em, gap, flag, { me, today: londonDay(ctx.now()) }))) await add(ctx, em, gap, flag);
    await em.flush();
    return gap;
  });
}

async function isKnown(
  em: EntityManager,
  gap: Gap,
  { episode, connection }: Flagged,
  { me, today }: { me: string; today: string },
): Promise<boolean> {
  const story = episode ?? connection;
  const since = { gap, notedAt: { $gte: gap.countedFrom } };
  const same = episode ? { episode } : { connection };
  const alike = story ? same : { notedBy: me, notedOn: today, episode: null, connection: null };
  return (await em.count(GapEvidence, { ...since, ...alike }, UNSEEN)) > 0;
}

async function add(ctx: Context, em: EntityManager, gap: Gap, flag: Flagged): Promise<void> {
  const { source, reason, note, episode, connection } = flag;
  const at = ctx.now();
  if (isOver(gap.status)) await reopen(ctx, em, gap);
  em.create(GapEvidence, {
    ...{ id: newId(), gap, source, reason, note, episode, connection, notedBy: String(ctx.viewer.id) },
    ...{ notedAs: ctx.acting.role ?? 'LINK_WORKER', notedOn: londonDay(at), notedAt: at },
  });
  await em.flush();
  if (gap.status !== 'OBSERVED') return;
  const evidence = await em.find(GapEvidence, { gap, notedAt: { $gte: gap.countedFrom } }, { ...UNSEEN, limit: 100 });
  if (isCorroborated(evidence)) await moveTo(ctx, em, gap, { kind: 'CORROBORATED', words: null, isByRule: true });
}

/** Its life begins anew: what counted before does not count again. */
async function reopen(ctx: Context, em: EntityManager, gap: Gap): Promise<void> {
  Object.assign(gap, { countedFrom: ctx.now(), closedByService: null });
  await moveTo(ctx, em, gap, { kind: 'REOPENED', words: null, isByRule: true });
}
