import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { approveClaim } from './approve-claim.ts';
import { claimOrganisation } from './claim-organisation.ts';
import { ClaimArgs } from './claim.inputs.ts';
import { OrganisationClaimPayload } from './claim.type.ts';
import { denyClaim } from './deny-claim.ts';
import type { OrganisationClaim } from './organisation-claim.entity.ts';
import { revokeClaim } from './revoke-claim.ts';

type Outcome = Promise<Record<'claim', OrganisationClaim>>;

@Resolver()
export class ClaimCommandsResolver {
  @Command(() => OrganisationClaimPayload, {
    description:
      'Says that you speak for an organisation, and asks to keep its listings. Its editors are told. Everybody who has signed in may.',
    creates: true,
  })
  async claimOrganisation(
    @Ctx() ctx: Context,
    @Args(() => ClaimArgs) { organisationId, ...words }: ClaimArgs,
  ): Outcome {
    return { claim: await claimOrganisation(ctx, organisationId, words) };
  }

  @Command(() => OrganisationClaimPayload, {
    description:
      'Makes the claimant an editor of the organisation. An assurer of its area never becomes one. Administrators, assurers of the area, and editors of the organisation may; nobody decides on a claim of their own.',
  })
  async approveClaim(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Which claim.' }) id: string): Outcome {
    return { claim: await approveClaim(ctx, id) };
  }

  @Command(() => OrganisationClaimPayload, {
    description: 'Says no to a claim. Administrators and assurers of the area may; editors cannot keep others out.',
  })
  async denyClaim(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which claim.' }) id: string,
    @Arg('message', () => String, { description: 'Why, for the claimant, who gets it by letter.' }) message: string,
  ): Outcome {
    return { claim: await denyClaim(ctx, id, message) };
  }

  @Command(() => OrganisationClaimPayload, {
    description:
      'Takes an approval back: the claimant is no longer an editor there. Administrators and assurers of the area may.',
  })
  async revokeClaim(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which claim.' }) id: string,
    @Arg('reason', () => String, { description: 'Why. The claimant gets it by letter, and it stands on record.' })
    reason: string,
  ): Outcome {
    return { claim: await revokeClaim(ctx, id, reason) };
  }
}
