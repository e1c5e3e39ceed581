import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Answer } from '../../graphql/answer.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import type { NeedsSource } from './grant.codes.ts';
import { Grant } from './grant.entity.ts';
import { NeedsSourceEnum } from './grant-enums.type.ts';
import { GrantListArgs, GrantToMatchArgs } from './grant.inputs.ts';
import type { GrantRow } from './grant.queries.ts';
import { pounds } from './grant.rules.ts';
import { GrantConnectionType, GrantSuggestionType, GrantToMatchConnectionType, GrantType } from './grant.type.ts';
import { findGrant, listGrants, listGrantsToMatch } from './list-grants.ts';
import { firstDayOf, lastDayOf } from './month.rules.ts';
import type { Suggestion } from './suggestion.rules.ts';

/** From a command it comes as the entity, from a read as its row. */
type Shown = Grant | GrantRow;

const organisationIdOf = (grant: Shown): string | null =>
  grant instanceof Grant ? (grant.organisation?.id ?? null) : grant.organisationId;

@Resolver(() => GrantType)
export class GrantResolver {
  @Guarded()
  @Answer(() => GrantConnectionType, {
    description: 'Grants, the newest award first. They are open figures: everybody who holds a role sees all of them.',
  })
  grants(
    @Ctx() ctx: Context,
    @Args(() => GrantListArgs) { filter, ...page }: GrantListArgs,
  ): Promise<Partial<GrantConnectionType>> {
    return listGrants(ctx, filter ?? {}, page);
  }

  @Guarded()
  @Query(() => GrantType, { nullable: true, description: 'A grant by its id; null where there is none.' })
  grant(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Its id.' }) id: string): Promise<GrantRow | null> {
    return findGrant(ctx, id);
  }

  @Guarded()
  @Query(() => GrantToMatchConnectionType, {
    description:
      'Grants that stand at no organisation, the largest first, with the organisations that it may be. Commissioners see those of their areas.',
  })
  grantsToMatch(
    @Ctx() ctx: Context,
    @Args(() => GrantToMatchArgs) { area, ...page }: GrantToMatchArgs,
  ): Promise<GrantToMatchConnectionType> {
    return listGrantsToMatch(ctx, { area: area ?? null }, page);
  }

  @FieldResolver(() => Float, {
    description: 'How much was awarded, in pounds, or in the units of its currency: 2266.5 is £2,266.50. To the penny.',
  })
  amount(@Root() { amountPence }: Shown): number {
    return pounds(amountPence);
  }

  @FieldResolver(() => String, { description: 'The first day of the months over which figures spread it.' })
  spreadFrom(@Root() { firstMonth }: Shown): string {
    return firstDayOf(firstMonth);
  }

  @FieldResolver(() => String, { description: 'The last day of those months.' })
  spreadTo(@Root() { lastMonth }: Shown): string {
    return lastDayOf(lastMonth);
  }

  @FieldResolver(() => [AreaReferenceType], { description: 'For which areas it is, as far as they are known here.' })
  async areas(@Root() { areaCodes }: Shown, @Ctx() { loaders }: Context): Promise<AreaReferenceType[]> {
    const found = await Promise.all(areaCodes.map((code) => loaders.area.load(code)));
    return found.filter((area) => area !== null);
  }

  @FieldResolver(() => OrganisationType, {
    nullable: true,
    description: 'The organisation it stands at, where you see that; null while it stands at none.',
  })
  organisation(@Root() grant: Shown, @Ctx() { loaders }: Context): Promise<OrganisationType | null> | null {
    const id = organisationIdOf(grant);
    return id === null ? null : loaders.organisation.load(id);
  }

  @FieldResolver(() => [TaxonomyTermType], {
    description: 'Which needs it is for; see needsFrom. None where not known.',
  })
  async needs(@Root() grant: Shown, @Ctx() { loaders, vocabulary }: Context): Promise<TaxonomyTermType[]> {
    const id = organisationIdOf(grant);
    const offered = grant.needs.length === 0 && id !== null ? await loaders.needsOfferedBy.load(id) : [];
    return vocabulary.termsOf('NEED', grant.needs.length > 0 ? grant.needs : offered.map(({ need }) => need));
  }

  @FieldResolver(() => NeedsSourceEnum, { description: 'Whence they are known.' })
  async needsFrom(@Root() grant: Shown, @Ctx() { loaders }: Context): Promise<NeedsSource> {
    const id = organisationIdOf(grant);
    if (grant.needs.length > 0) return 'COMMISSIONER';
    return id !== null && (await loaders.needsOfferedBy.load(id)).length > 0 ? 'SERVICES' : 'NOT_KNOWN';
  }
}

@Resolver(() => GrantSuggestionType)
export class GrantSuggestionResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: Suggestion, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(organisationId);
  }
}

@Resolver(() => GrantConnectionType)
export class GrantConnectionResolver {
  @FieldResolver()
  edges(@Root() { edges }: Partial<GrantConnectionType>): GrantConnectionType['edges'] {
    return edges ?? [];
  }

  @FieldResolver()
  pageInfo(@Root() { pageInfo }: Partial<GrantConnectionType>): GrantConnectionType['pageInfo'] {
    return pageInfo ?? { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
  }
}
