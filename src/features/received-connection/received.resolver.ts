import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { answerConnection } from './answer-connection.ts';
import { listReceived } from './list-received.ts';
import { listToChase } from './list-to-chase.ts';
import { ReferralAnswerInput } from './received.inputs.ts';
import { AnswerConnectionPayload, IncomingReferralConnectionType } from './received.type.ts';
import { UnansweredReferralConnectionType } from './to-chase.type.ts';

@Resolver()
export class ReceivedResolver {
  @Guarded()
  @Query(() => IncomingReferralConnectionType, {
    description: 'Those whom your organisation was sent, the newest first: references, and nothing else of anybody.',
  })
  receivedConnections(
    @Ctx() ctx: Context,
    @Arg('organisationId', () => ID, { description: 'Which organisation.' }) organisationId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<IncomingReferralConnectionType> {
    return listReceived(ctx, organisationId, page);
  }

  @Guarded()
  @Query(() => UnansweredReferralConnectionType, {
    description:
      'Those of your team of whom nothing was heard: their organisation was written to, asked again after ten working days, and has said nothing for five more.',
  })
  connectionsToChase(
    @Ctx() ctx: Context,
    @Arg('teamId', () => ID, { description: 'Which team.' }) teamId: string,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<UnansweredReferralConnectionType> {
    return listToChase(ctx, teamId, page);
  }

  @Command(() => AnswerConnectionPayload, {
    description:
      'Answers for an organisation to which somebody was sent: received, started, or turned away and why. The team sees it at once.',
  })
  async answerConnection(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which referral.' }) id: string,
    @Arg('input', () => ReferralAnswerInput, { description: 'What came of it.' })
    { answer, reason = null, sessions = null, on }: ReferralAnswerInput,
  ): Promise<Partial<AnswerConnectionPayload>> {
    const given = { answer, reason, sessions, on: on ?? londonDay(ctx.now()) };
    return { referral: await answerConnection(ctx, id, given) };
  }
}
