import { LockMode, type EntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import type { Context } from '../../context.ts';
import { grantOf, permit } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Episode } from '../episode/episode.entity.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { problemsWithAnswerer, problemsWithAnswers, scoresOf, type Scored } from './answers.rules.ts';
import { MeasureDefinition } from './measure-definition.entity.ts';
import { MeasureSitting } from './measure-sitting.entity.ts';
import type { SittingInput } from './measure.inputs.ts';
import { Measurement } from './measurement.entity.ts';
import { problemsWithSitting } from './sitting.rules.ts';

/** Keeps what the person answered on a day in an episode: a score for each measure, each by itself. */
export async function recordMeasure(ctx: Context, episodeId: string, input: SittingInput): Promise<MeasureSitting> {
  const episode = await loadMeasured(ctx, episodeId);
  rejectUnkeepable(input);
  const own = await ctx.em.find(MeasureDefinition, { retiredAt: null });
  rejectIfAny([...problemsWithAnswerer(input.answeredBy), ...problemsWithAnswers(input.answers, own)]);
  const scores = scoresOf(input.answers);
  const today = londonDay(ctx.now());
  const on = input.on ?? today;

  return ctx.em.transactional(async (em) => {
    // Whoever records another baseline at the same time waits, and then finds this one.
    await em.findOneOrFail(Episode, { id: episode.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    const earlier = await em.find(Measurement, { episode: episode.id });
    const sitting = { on, stage: input.stage, measures: scores.map(({ measure }) => measure) };
    const { referredOn, response = null } = episode;
    rejectIfAny(problemsWithSitting(sitting, { today, referredOn, response, earlier }));

    const kept = keep(em, { ctx, episode, on, stage: input.stage, scores });
    await em.flush();
    return kept;
  });
}

function keep(
  em: EntityManager,
  {
    ctx,
    episode,
    on,
    stage,
    scores,
  }: Pick<SittingInput, 'stage'> & { ctx: Context; episode: Episode; on: string; scores: Scored[] },
): MeasureSitting {
  const { person, team } = episode;
  const same = { person, team, episode, takenOn: on, stage, createdAt: ctx.now() };
  const sitting = em.create(MeasureSitting, { ...same, id: randomUUID(), recordedBy: String(ctx.viewer.id) } as never);
  for (const score of scores) {
    const row: EntityData<Measurement> = { ...same, ...score, id: randomUUID(), sitting };
    em.create(Measurement, row as never);
  }
  return sitting;
}

/** The episode to be measured in. Who may not is told that there is none. */
async function loadMeasured(ctx: Context, id: string): Promise<Episode> {
  const episode = isUuid(id) ? await ctx.em.findOne(Episode, { id }) : null;
  const teams = { teams: episode ? [episode.team.id] : [] };
  if (!episode || !grantOf(ctx.viewer, 'recordMeasure', teams)) throw new NotFound('There is no such episode.');
  permit(ctx, 'recordMeasure', teams);
  return episode;
}
