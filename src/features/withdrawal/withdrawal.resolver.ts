import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { ConnectionRecordType } from '../connection/connection.type.ts';
import { SuspensionType } from '../suspension/suspension.type.ts';
import { acknowledgeWithdrawal } from './acknowledge-withdrawal.ts';
import { listWithdrawn, type WithdrawnAsked } from './list-withdrawn.ts';
import { AcknowledgementPayload, WithdrawnConnectionType, WithdrawnType } from './withdrawal.type.ts';
import type { WithdrawnRow } from './withdrawn.queries.ts';

@ArgsType()
class WithdrawnArgs extends PageArgs implements WithdrawnAsked {
  @Field(() => ID, { description: 'Of which team.' })
  teamId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'False: what you have still to take note of. True: what you, or a colleague in your part, have seen.',
  })
  isAcknowledged!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what you made, or have in your caseload.' })
  onlyMine!: boolean;
}

@Resolver(() => WithdrawnType)
export class WithdrawalResolver {
  @Guarded()
  @Query(() => WithdrawnConnectionType, {
    description:
      'Open connections of a team of yours to services that are suspended or do not meet the standard, from that moment on. Whoever follows them up and a supervisor take note of each for themselves.',
  })
  withdrawnConnections(
    @Ctx() ctx: Context,
    @Args(() => WithdrawnArgs) asked: WithdrawnArgs,
  ): Promise<WithdrawnConnectionType> {
    return listWithdrawn(ctx, asked, asked);
  }

  @Command(() => AcknowledgementPayload, {
    description:
      'Takes note, for your part, that these connections lead to something withdrawn: you have spoken with the person, or will today. May be done again.',
  })
  async acknowledgeWithdrawal(
    @Ctx() ctx: Context,
    @Arg('ids', () => [ID], { description: 'Which connections, at most 500.' }) ids: string[],
  ): Promise<{ connectionIds: string[] }> {
    return { connectionIds: await acknowledgeWithdrawal(ctx, ids) };
  }

  @FieldResolver(() => ConnectionRecordType, { description: 'The connection.' })
  connection(@Root() row: WithdrawnRow): ConnectionRecordType {
    return row;
  }

  @FieldResolver(() => SuspensionType, {
    nullable: true,
    description: 'Why it is suspended; null where it does not meet the standard.',
  })
  suspension(@Root() { serviceId }: WithdrawnRow, @Ctx() { loaders }: Context): Promise<SuspensionType | null> | null {
    return serviceId === null ? null : loaders.suspension.load(serviceId);
  }
}
