import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import type { AreaSummaryRow } from './area-summary.queries.ts';
import { listByArea } from './list-by-area.ts';
import { ProvisionAreaConnectionType, ProvisionAreaType } from './provision-area.type.ts';
import { ShownSumType } from './shown-sum.type.ts';
import { ProvisionByAreaArgs } from './views.args.inputs.ts';

type Answered = Partial<ProvisionAreaConnectionType>;

const NO_PAGE = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };

@Resolver(() => ProvisionAreaConnectionType)
export class ProvisionAreasResolver {
  @Guarded()
  @Answer(() => ProvisionAreaConnectionType, {
    description:
      'Areas with what is missing in each, over all needs or of one, the worst first. Commissioners see their areas, and councils that lie in them in part.',
  })
  async provisionByArea(
    @Ctx() ctx: Context,
    @Args(() => ProvisionByAreaArgs) asked: ProvisionByAreaArgs,
  ): Promise<Answered> {
    return listByArea(ctx, asked);
  }

  @FieldResolver()
  edges(@Root() { edges }: Answered): ProvisionAreaConnectionType['edges'] {
    return edges ?? [];
  }

  @FieldResolver()
  pageInfo(@Root() { pageInfo }: Answered): ProvisionAreaConnectionType['pageInfo'] {
    return pageInfo ?? NO_PAGE;
  }
}

@Resolver(() => ProvisionAreaType)
export class ProvisionAreaFieldsResolver {
  @FieldResolver(() => AreaReferenceType, { description: 'Which area.' })
  area(@Root() { code, name, kind }: AreaSummaryRow): AreaReferenceType {
    return { code, name, kind };
  }

  @FieldResolver(() => TaxonomyTermType, { nullable: true, description: 'The need with the highest score.' })
  worstNeed(@Root() { worstNeed }: AreaSummaryRow, @Ctx() { vocabulary }: Context): TaxonomyTermType | null {
    return vocabulary.term('NEED', worstNeed) ?? null;
  }

  @FieldResolver(() => ShownSumType, { description: 'Needs that were recorded of people who were referred.' })
  recordedNeeds(@Root() { recordedNeeds, isRecordedAtLeast }: AreaSummaryRow): ShownSumType {
    return { count: recordedNeeds, isAtLeast: isRecordedAtLeast };
  }

  @FieldResolver(() => ShownSumType, { description: 'Needs that were not met.' })
  unmet(@Root() { unmet, isUnmetAtLeast }: AreaSummaryRow): ShownSumType {
    return { count: unmet, isAtLeast: isUnmetAtLeast };
  }

  @FieldResolver(() => ShownSumType, { description: 'Connections that were made.' })
  connections(@Root() { connections, isConnectionsAtLeast }: AreaSummaryRow): ShownSumType {
    return { count: connections, isAtLeast: isConnectionsAtLeast };
  }

  @FieldResolver(() => ShownSumType, { description: 'Connections that had not started in 28 days.' })
  notStarted(@Root() { notStarted, isNotStartedAtLeast }: AreaSummaryRow): ShownSumType {
    return { count: notStarted, isAtLeast: isNotStartedAtLeast };
  }
}
