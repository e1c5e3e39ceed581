import { Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import type { ChangeProposal } from './change-proposal.entity.ts';
import { proposeChange } from './propose-change.ts';
import { ProposeChangeArgs, ReviewProposalArgs } from './proposal.inputs.ts';
import { ChangeProposalPayload } from './proposal.type.ts';
import { reviewProposal } from './review-proposal.ts';

type Outcome = Promise<Record<'proposal', ChangeProposal>>;

@Resolver()
export class ProposalCommandsResolver {
  @Command(() => ChangeProposalPayload, {
    description:
      'Says what a listing should say instead. Everybody who has signed in may. It stays as it is until somebody who may has looked at it; nothing of the proposal is public.',
    creates: true,
  })
  async proposeChange(
    @Ctx() ctx: Context,
    @Args(() => ProposeChangeArgs) { change, note, ...listing }: ProposeChangeArgs,
  ): Outcome {
    return { proposal: await proposeChange(ctx, listing, { change: { ...change }, note }) };
  }

  @Command(() => ChangeProposalPayload, {
    description:
      'Decides on each field of a proposal. Editors of the organisation may, administrators, and assurers of the area where there is no editor or 28 days have gone by. `id` is the proposal, `version` that of the listing that you have seen.',
  })
  async reviewProposal(
    @Ctx() ctx: Context,
    @Args(() => ReviewProposalArgs) { decisions, message, ...which }: ReviewProposalArgs,
  ): Outcome {
    return { proposal: await reviewProposal(ctx, which, { decisions, message }) };
  }
}
