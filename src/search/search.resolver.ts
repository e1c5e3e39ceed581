import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { LocationType } from '../features/location/location.type.ts';
import { selectService, WHOLE_SERVICE } from '../features/service/service-selection.ts';
import { fieldsUnder, oncePerField, selectedPaths } from '../graphql/selected-paths.ts';
import type { Edge } from './answer/answer.ts';
import { FACET_FIELDS } from './documents/fields.ts';
import type { Wanted } from './question/question.ts';
import { searchOrganisations, searchServices } from './search-listings.ts';
import { SearchOrganisationsArgs, SearchServicesArgs } from './search.args.inputs.ts';
import {
  HighlightType,
  OrganisationSearchConnectionType,
  OrganisationSearchEdgeType,
  ServiceSearchConnectionType,
  ServiceSearchEdgeType,
} from './search.type.ts';
import { SearchReasonType } from './why.type.ts';

@Resolver()
export class SearchResolver {
  @Query(() => ServiceSearchConnectionType, {
    description: 'Services by words, place, home, and what they offer to whom.',
  })
  searchServices(
    @Ctx() ctx: Context,
    @Args(() => SearchServicesArgs) args: SearchServicesArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServiceSearchConnectionType> {
    const wanted = wantedBy(info);
    // Whether it is open at a time is seen from the whole row, whatever is shown of it.
    return searchServices(ctx, args, args.filter?.openAt ? { ...wanted, selection: WHOLE_SERVICE } : wanted);
  }

  @Query(() => OrganisationSearchConnectionType, {
    description: 'Organisations by words, place and what their services are, also those that list no service.',
  })
  searchOrganisations(
    @Ctx() ctx: Context,
    @Args(() => SearchOrganisationsArgs) args: SearchOrganisationsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationSearchConnectionType> {
    return searchOrganisations(ctx, args, wantedBy(info));
  }
}

const HIGHLIGHTS = { description: 'The texts in which the words were found; empty without words.' };
const NEAREST = { nullable: true, description: 'Its nearest place; null without near, and where it has no place.' };

@Resolver(() => ServiceSearchEdgeType)
export class ServiceSearchEdgeResolver {
  @FieldResolver(() => [SearchReasonType], {
    description: 'Why it stands where it does: what fits, and what put it a little lower.',
  })
  why(@Root() edge: Edge<unknown>): Promise<SearchReasonType[]> {
    return edge.why();
  }

  @FieldResolver(() => [HighlightType], HIGHLIGHTS)
  highlights(@Root() { highlights }: Edge<unknown>): HighlightType[] {
    return highlights;
  }

  @FieldResolver(() => LocationType, NEAREST)
  nearestLocation(@Root() edge: Edge<unknown>, @Ctx() ctx: Context): Promise<LocationType | null> | null {
    return edge.nearestLocationId === null ? null : ctx.loaders.location.load(edge.nearestLocationId);
  }
}

@Resolver(() => OrganisationSearchEdgeType)
export class OrganisationSearchEdgeResolver {
  @FieldResolver(() => [HighlightType], HIGHLIGHTS)
  highlights(@Root() { highlights }: Edge<unknown>): HighlightType[] {
    return highlights;
  }

  @FieldResolver(() => LocationType, NEAREST)
  nearestLocation(@Root() edge: Edge<unknown>, @Ctx() ctx: Context): Promise<LocationType | null> | null {
    return edge.nearestLocationId === null ? null : ctx.loaders.location.load(edge.nearestLocationId);
  }
}

/** What of an answer the document asks for; the rest is not worked out. */
const wantedBy = oncePerField((info): Wanted => {
  const paths = selectedPaths(info, 4);
  return {
    facets: FACET_FIELDS.filter((field) => paths.has(`facets.${field}`)),
    marks: paths.has('edges.highlights'),
    organisationsWithoutServices: paths.has('organisationsWithoutServices'),
    selection: selectService(fieldsUnder('edges.node.', paths)),
  };
});
