import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { decideGap } from './decide-gap.ts';
import { flagGap } from './flag-gap.ts';
import { followGap } from './follow-gap.ts';
import { CloseGapArgs, DecideGapArgs, DeclineGapArgs } from './gap.args.inputs.ts';
import type { Gap } from './gap.entity.ts';
import { GapFlagInput } from './gap.inputs.ts';
import { GapPayload, GapType } from './gap.type.ts';
import { proposeGroup } from './propose-group.ts';

type Done = Promise<Record<'gap', Gap>>;

const WHICH = { description: 'Which gap.' };

@Resolver(() => GapType)
export class GapCommandsResolver {
  @Command(() => GapPayload, {
    description:
      'Says that a need was not met. Flags of the same need, area and population gather in one gap, which is corroborated by three events or two link workers; you follow it from then on. The same episode or connection counts once, and so do you in a day.',
  })
  async flagGap(
    @Ctx() ctx: Context,
    @Arg('flag', () => GapFlagInput, { description: 'What was not met.' }) flag: GapFlagInput,
  ): Done {
    return { gap: await flagGap(ctx, flag) };
  }

  @Command(() => GapPayload, { description: 'Agrees that a corroborated gap is there. For those who commission.' })
  async acceptGap(@Ctx() ctx: Context, @Args(() => DecideGapArgs) { id, version, reason }: DecideGapArgs): Done {
    return { gap: await decideGap(ctx, { id, version, words: reason, to: 'ACCEPTED' }) };
  }

  @Command(() => GapPayload, { description: 'Says that something is being set up to close an accepted gap.' })
  async startDevelopment(@Ctx() ctx: Context, @Args(() => DecideGapArgs) { id, version, reason }: DecideGapArgs): Done {
    return { gap: await decideGap(ctx, { id, version, words: reason, to: 'IN_DEVELOPMENT' }) };
  }

  @Command(() => GapPayload, {
    description: 'Says which service closes a gap. It begins again by itself when evidence returns.',
  })
  async closeGap(
    @Ctx() ctx: Context,
    @Args(() => CloseGapArgs) { id, version, reason, serviceId }: CloseGapArgs,
  ): Done {
    return { gap: await decideGap(ctx, { id, version, words: reason, serviceId, to: 'CLOSED' }) };
  }

  @Command(() => GapPayload, { description: 'Says that nothing will be done about a gap, and why.' })
  async declineGap(@Ctx() ctx: Context, @Args(() => DeclineGapArgs) { id, version, reason }: DeclineGapArgs): Done {
    return { gap: await decideGap(ctx, { id, version, words: reason, to: 'DECLINED' }) };
  }

  @Command(() => GapPayload, { description: 'Hangs a group that somebody wants to start on the gap it would close.' })
  async proposeGroup(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('words', () => String, {
      description:
        'What it would be, and who would run it, in at most 500 characters. Everybody who sees the gap reads it.',
    })
    words: string,
  ): Done {
    return { gap: await proposeGroup(ctx, id, words) };
  }

  @Command(() => GapPayload, { description: 'Has letters written to you whenever the gap moves.' })
  async followGap(@Ctx() ctx: Context, @Arg('id', () => ID, WHICH) id: string): Done {
    return { gap: await followGap(ctx, id, true) };
  }

  @Command(() => GapPayload, { description: 'Has no more letters written to you about the gap.' })
  async unfollowGap(@Ctx() ctx: Context, @Arg('id', () => ID, WHICH) id: string): Done {
    return { gap: await followGap(ctx, id, false) };
  }
}
