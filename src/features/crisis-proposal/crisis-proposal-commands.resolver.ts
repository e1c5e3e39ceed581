import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { approveCrisisLineProposal } from './approve-crisis-line-proposal.ts';
import { confirmCrisisLineFacts } from './confirm-crisis-line-facts.ts';
import type { CrisisProposal } from './crisis-proposal.entity.ts';
import {
  ApproveArgs,
  ConfirmCrisisLineFactsArgs,
  ProposeCrisisLineArgs,
  ProposeCrisisLineChangeArgs,
  RejectArgs,
} from './crisis-proposal.inputs.ts';
import type { ProposalRow } from './crisis-proposal.queries.ts';
import { CrisisLineProposalPayload, CrisisLineProposalType } from './crisis-proposal.type.ts';
import { proposeCrisisLineChange } from './propose-crisis-line-change.ts';
import { proposeCrisisLine } from './propose-crisis-line.ts';
import { rejectCrisisLineProposal } from './reject-crisis-line-proposal.ts';
import { showProposals } from './show-proposals.ts';
import { withdrawCrisisLineProposal } from './withdraw-crisis-line-proposal.ts';

type Outcome = Promise<Record<'proposal', CrisisProposal>>;

@Resolver()
export class CrisisProposalCommandsResolver {
  @Command(() => CrisisLineProposalPayload, {
    description:
      'Proposes a change of a crisis line: facts with their checks, or what else is said of it. Nothing changes until a second person has approved.',
    creates: true,
  })
  async proposeCrisisLineChange(
    @Ctx() ctx: Context,
    @Args(() => ProposeCrisisLineChangeArgs) change: ProposeCrisisLineChangeArgs,
  ): Outcome {
    return { proposal: await proposeCrisisLineChange(ctx, change) };
  }

  @Command(() => CrisisLineProposalPayload, {
    description:
      'Says that facts of a crisis line are still right, as of a day. A second person has to approve this too.',
    creates: true,
  })
  async confirmCrisisLineFacts(
    @Ctx() ctx: Context,
    @Args(() => ConfirmCrisisLineFactsArgs) confirmation: ConfirmCrisisLineFactsArgs,
  ): Outcome {
    return { proposal: await confirmCrisisLineFacts(ctx, confirmation) };
  }

  @Command(() => CrisisLineProposalPayload, {
    description: 'Proposes a crisis line that is not there yet. A second person approves the line and each fact.',
    creates: true,
  })
  async proposeCrisisLine(
    @Ctx() ctx: Context,
    @Args(() => ProposeCrisisLineArgs) line: ProposeCrisisLineArgs,
  ): Outcome {
    return { proposal: await proposeCrisisLine(ctx, line) };
  }

  @Command(() => CrisisLineProposalPayload, {
    description:
      'Approves a proposal or some of its fields, as somebody other than the proposer. It is shown from now on, with the day of the check as the day of verification.',
  })
  async approveCrisisLineProposal(@Ctx() ctx: Context, @Args(() => ApproveArgs) approval: ApproveArgs): Outcome {
    return { proposal: await approveCrisisLineProposal(ctx, approval) };
  }

  @Command(() => CrisisLineProposalPayload, {
    description:
      'Rejects a proposal or some of its fields, as somebody other than the proposer, with a message to them.',
  })
  async rejectCrisisLineProposal(@Ctx() ctx: Context, @Args(() => RejectArgs) rejection: RejectArgs): Outcome {
    return { proposal: await rejectCrisisLineProposal(ctx, rejection) };
  }

  @Command(() => CrisisLineProposalPayload, {
    description: 'Takes back what of your own proposal nobody has decided yet.',
  })
  async withdrawCrisisLineProposal(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which proposal.' }) id: string,
  ): Outcome {
    return { proposal: await withdrawCrisisLineProposal(ctx, id) };
  }
}

@Resolver(() => CrisisLineProposalPayload)
export class CrisisProposalPayloadResolver {
  /** Shown here and not in the commands: a change that is sent again answers with the proposal as it is by then. */
  @FieldResolver(() => CrisisLineProposalType, { nullable: true })
  async proposal(
    @Root() { proposal }: { proposal?: ProposalRow | null },
    @Ctx() ctx: Context,
  ): Promise<CrisisLineProposalType | null> {
    const [shown = null] = proposal ? await showProposals(ctx, [proposal]) : [];
    return shown;
  }
}
