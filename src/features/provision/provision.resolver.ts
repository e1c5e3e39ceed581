import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { GapReasonType } from '../gap/gap.type.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import { listProvisionGaps, type ShownGap } from './list-provision-gaps.ts';
import { METHOD_VERSION } from './provision.codes.ts';
import { ProvisionGapsArgs } from './provision.inputs.ts';
import { GapPartType, ProvisionGapConnectionType, ProvisionGapType, ProvisionMeasureType } from './provision.type.ts';
import { METHOD, shownMeasures, shownParts } from './words.rules.ts';

/** Where there was a problem, that is all there is. */
type Answered = Partial<ProvisionGapConnectionType>;

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

@Resolver(() => ProvisionGapConnectionType)
export class ProvisionGapsResolver {
  @Guarded()
  @Answer(() => ProvisionGapConnectionType, {
    description:
      'What is missing where, for whom, and how sure that is: areas and needs with their gap scores, the greatest first. Commissioners see their areas. Only quarters that are frozen; all see the same figures.',
  })
  async provisionGaps(@Ctx() ctx: Context, @Args(() => ProvisionGapsArgs) asked: ProvisionGapsArgs): Promise<Answered> {
    return listProvisionGaps(ctx, asked);
  }

  @FieldResolver()
  method(): string {
    return METHOD;
  }

  @FieldResolver()
  methodVersion(): number {
    return METHOD_VERSION;
  }

  @FieldResolver()
  edges(@Root() { edges }: Answered): ProvisionGapConnectionType['edges'] {
    return edges ?? [];
  }

  @FieldResolver()
  pageInfo(@Root() { pageInfo }: Answered): ProvisionGapConnectionType['pageInfo'] {
    return pageInfo ?? NO_PAGE;
  }
}

@Resolver(() => ProvisionGapType)
export class ProvisionGapResolver {
  @FieldResolver(() => AreaReferenceType, {
    nullable: true,
    description: 'Where; null where the area is not known any more.',
  })
  area(
    @Root() { area, place }: ShownGap,
    @Ctx() { loaders }: Context,
  ): AreaReferenceType | Promise<AreaReferenceType | null> {
    return place ?? loaders.area.load(area);
  }

  @FieldResolver(() => TaxonomyTermType, {
    nullable: true,
    description: 'The need; null where it is not in use any more.',
  })
  need(@Root() { need }: ShownGap, @Ctx() { vocabulary }: Context): TaxonomyTermType | null {
    return vocabulary.term('NEED', need) ?? null;
  }

  @FieldResolver(() => TaxonomyTermType, { nullable: true, description: 'For whom; null for everybody.' })
  population(@Root() { population }: ShownGap, @Ctx() { vocabulary }: Context): TaxonomyTermType | null {
    return vocabulary.term('POPULATION', population) ?? null;
  }

  @FieldResolver(() => [GapPartType], { description: 'What the score is made of.' })
  parts(@Root() gap: ShownGap): GapPartType[] {
    return shownParts(gap);
  }

  @FieldResolver(() => [ProvisionMeasureType], { description: 'What was measured.' })
  measures(@Root() gap: ShownGap): ProvisionMeasureType[] {
    return shownMeasures(gap);
  }

  @FieldResolver(() => [GapReasonType], {
    description: 'Why the need was not met. None where it is withheld how often, and for a population.',
  })
  reasons(@Root() { reasons }: ShownGap): GapReasonType[] {
    return reasons.map(({ reason, shown }) => ({ reason, count: shown }));
  }
}
