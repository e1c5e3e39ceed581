import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { OrganisationClaimsArgs } from './claim.inputs.ts';
import type { ClaimRow } from './claim.queries.ts';
import { OrganisationClaimConnectionType, OrganisationClaimPayload, OrganisationClaimType } from './claim.type.ts';
import { listMyClaims, listOrganisationClaims } from './list-claims.ts';
import type { OrganisationClaim } from './organisation-claim.entity.ts';
import { shownClaim } from './shown-claim.ts';

@Resolver(() => OrganisationClaimType)
export class ClaimResolver {
  @Guarded()
  @Query(() => OrganisationClaimConnectionType, {
    description:
      'Claims of organisations, in the order in which they were made. Administrators see all, assurers those in their areas, listing editors those of their organisations.',
  })
  organisationClaims(
    @Ctx() ctx: Context,
    @Args(() => OrganisationClaimsArgs) list: OrganisationClaimsArgs,
  ): Promise<OrganisationClaimConnectionType> {
    return listOrganisationClaims(ctx, list);
  }

  @Guarded()
  @Query(() => OrganisationClaimConnectionType, { description: 'Your own claims, and what became of them.' })
  myClaims(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<OrganisationClaimConnectionType> {
    return listMyClaims(ctx, page);
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'Which organisation, where you may see it.' })
  organisation(@Root() claim: ClaimRow, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return loaders.organisation.load(claim.organisationId);
  }
}

@Resolver(() => OrganisationClaimPayload)
export class ClaimPayloadResolver {
  /** Here and not in the commands: a claim that is sent again answers with the claim itself. */
  @FieldResolver(() => OrganisationClaimType, { nullable: true })
  async claim(@Root() { claim }: { claim?: OrganisationClaim | ClaimRow | null }): Promise<ClaimRow | null> {
    return claim ? shownClaim(claim) : null;
  }
}
