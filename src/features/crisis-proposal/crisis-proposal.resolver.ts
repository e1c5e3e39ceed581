import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { CrisisLineType } from '../crisis-line/crisis-line.type.ts';
import { findCrisisLine } from '../crisis-line/find-crisis-line.ts';
import type { TaskKind } from './crisis-field.codes.ts';
import { CrisisTaskKindEnum } from './crisis-field.type.ts';
import { CrisisLineProposalConnectionType, CrisisLineProposalType } from './crisis-proposal.type.ts';
import { CrisisLineTaskConnectionType, CrisisLineTaskType } from './crisis-task.type.ts';
import { listCrisisProposals } from './list-crisis-proposals.ts';
import { listCrisisTasks, type ShownTask } from './list-crisis-tasks.ts';
import type { ShownProposal } from './show-proposals.ts';

@ArgsType()
class QueueArgs extends PageArgs {
  @Field(() => [CrisisTaskKindEnum], { nullable: true, description: 'Only tasks of these kinds.' })
  kinds?: TaskKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only about this line.' })
  lineId?: string | null;
}

@ArgsType()
class ProposalsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only about this line.' })
  lineId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only your own.' })
  isMine!: boolean;
}

@Resolver(() => CrisisLineTaskType)
export class CrisisTaskResolver {
  @Guarded()
  @Query(() => CrisisLineTaskConnectionType, {
    description:
      'What there is to do about crisis lines, in the order of risk: proposals that wait, numbers on two lines, facts that are overdue or due within 14 days, facts that nobody has verified. Urgent routes and lines about suicide come first, then the oldest.',
  })
  crisisLineQueue(@Ctx() ctx: Context, @Args(() => QueueArgs) list: QueueArgs): Promise<CrisisLineTaskConnectionType> {
    return listCrisisTasks(ctx, list);
  }

  @FieldResolver(() => [CrisisLineType], { description: 'The lines that it is about, as everybody sees them.' })
  async lines(@Root() { lines }: ShownTask, @Ctx() ctx: Context): Promise<CrisisLineType[]> {
    const shown = await Promise.all(lines.map(({ id }) => findCrisisLine(ctx, id)));
    return shown.filter((line) => line !== null);
  }
}

@Resolver(() => CrisisLineProposalType)
export class CrisisProposalResolver {
  @Guarded()
  @Query(() => CrisisLineProposalConnectionType, {
    description:
      'Proposals about crisis lines, decided or not, the newest first. Those who keep the lines true see all, others their own.',
  })
  crisisLineProposals(
    @Ctx() ctx: Context,
    @Args(() => ProposalsArgs) list: ProposalsArgs,
  ): Promise<CrisisLineProposalConnectionType> {
    return listCrisisProposals(ctx, list);
  }

  @FieldResolver(() => CrisisLineType, {
    nullable: true,
    description: 'The line as everybody sees it; null for one that has not been added, or is retired.',
  })
  async line(@Root() { lineId }: ShownProposal, @Ctx() ctx: Context): Promise<CrisisLineType | null> {
    return lineId === null ? null : findCrisisLine(ctx, lineId);
  }
}
