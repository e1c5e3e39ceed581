import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import { newestFrozen } from '../impact/period.rules.ts';
import { shownCount } from '../impact/suppression.rules.ts';
import { ServiceType } from '../service/service.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { GapListArgs } from './gap.args.inputs.ts';
import { Gap } from './gap.entity.ts';
import type { GapRow } from './gap.queries.ts';
import { GapConnectionType, GapEvidenceType, GapStepType, GapType } from './gap.type.ts';
import { findGap, listGaps } from './list-gaps.ts';

/** From a command it comes as the entity, from a read as its row. */
type Shown = Gap | GapRow;

@Resolver(() => GapType)
export class GapResolver {
  @Guarded()
  @Query(() => GapConnectionType, {
    description:
      'Gaps in provision. Commissioners see those of their areas; link workers and their colleagues, assurers and those who keep listings see all that is corroborated, and what they flagged themselves, so that they learn what became of it.',
  })
  gaps(@Ctx() ctx: Context, @Args(() => GapListArgs) list: GapListArgs): Promise<GapConnectionType> {
    return listGaps(ctx, list);
  }

  @Guarded()
  @Query(() => GapType, { nullable: true, description: 'A gap by its id; null where you see none of it.' })
  gap(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<GapRow | null> {
    return findGap(ctx, id);
  }

  @FieldResolver(() => TaxonomyTermType, { nullable: true, description: 'The need that is not met.' })
  need(@Root() { need }: Shown, @Ctx() { vocabulary }: Context): TaxonomyTermType | null {
    return vocabulary.term('NEED', need) ?? null;
  }

  @FieldResolver(() => TaxonomyTermType, { nullable: true, description: 'For whom; null for everybody.' })
  population(@Root() { population }: Shown, @Ctx() { vocabulary }: Context): TaxonomyTermType | null {
    return population == null ? null : (vocabulary.term('POPULATION', population) ?? null);
  }

  @FieldResolver(() => AreaReferenceType, { nullable: true, description: 'Where.' })
  area(@Root() { areaCode }: Shown, @Ctx() { loaders }: Context): Promise<AreaReferenceType | null> {
    return loaders.area.load(areaCode);
  }

  @FieldResolver(() => ServiceType, {
    nullable: true,
    description: 'The service that closes it, where you see that; null while it is not closed.',
  })
  closedBy(@Root() gap: Shown, @Ctx() { loaders }: Context): Promise<ServiceType | null> | null {
    const id = gap instanceof Gap ? gap.closedByService?.id : gap.closedByServiceId;
    return id == null ? null : loaders.service.load(id);
  }

  @FieldResolver(() => String, { description: 'The day on which it was first flagged, as YYYY-MM-DD.' })
  flaggedOn(@Root() gap: Shown): string {
    return gap instanceof Gap ? londonDay(gap.createdAt) : gap.flaggedOn;
  }

  @FieldResolver(() => [GapStepType], { description: 'Its life so far, from the first step to the last.' })
  steps(@Root() { id }: Shown, @Ctx() { loaders }: Context): Promise<GapStepType[]> {
    return loaders.stepsOfGap.load(id);
  }

  @FieldResolver(() => GapEvidenceType, { description: 'How much speaks of it.' })
  async evidence(@Root() { id }: Shown, @Ctx() { loaders, now }: Context): Promise<GapEvidenceType> {
    const until = newestFrozen(londonDay(now())).to;
    const reasons = await loaders.reasonsOfGap.load({ id, until });
    const events = reasons.reduce((sum, { count }) => sum + count, 0);
    const shown = reasons.map(({ reason, count }) => ({ reason, count: shownCount(count) }));
    const isWhole = shown.every(({ count }) => count !== null);
    return { until, events: isWhole ? shownCount(events) : null, reasons: shown };
  }
}
