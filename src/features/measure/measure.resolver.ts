import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { grantOf } from '../../policy/permit.ts';
import type { EpisodeRow } from '../episode/episode.queries.ts';
import { EpisodeType } from '../episode/episode.type.ts';
import { listChanges, listMeasures } from './list-measures.ts';
import type { MeasureSitting } from './measure-sitting.entity.ts';
import { EpisodeMeasuresType, MeasureScoreType, MeasureSittingType, MeasureType } from './measure.type.ts';
import { scoresOfSitting, sittingsOf, type ShownSitting } from './shown-measures.ts';

@Resolver()
export class MeasureResolver {
  @Guarded()
  @Query(() => [MeasureType], {
    description: 'The measures that may be recorded here, with the questions as far as they may be shown.',
  })
  measures(@Ctx() ctx: Context): Promise<MeasureType[]> {
    return listMeasures(ctx);
  }
}

@Resolver(() => MeasureSittingType)
export class MeasureSittingResolver {
  @FieldResolver(() => [MeasureScoreType], { description: 'The scores, one for each measure.' })
  scores(@Root() sitting: ShownSitting | MeasureSitting, @Ctx() ctx: Context): Promise<MeasureScoreType[]> {
    return scoresOfSitting(ctx, sitting);
  }
}

@Resolver(() => EpisodeType)
export class MeasuresOfEpisodeResolver {
  @FieldResolver(() => EpisodeMeasuresType, {
    nullable: true,
    description: 'What the person answered about themselves, for those who work with them. Null for supervisors.',
  })
  async measures(@Root() { id, teamId }: EpisodeRow, @Ctx() ctx: Context): Promise<EpisodeMeasuresType | null> {
    if (!grantOf(ctx.viewer, 'Episode.measures', { teams: [teamId] })) return null;
    const rows = await ctx.loaders.measurementsOfEpisode.load(id);
    return { sittings: sittingsOf(rows), changes: await listChanges(ctx, rows) };
  }
}
