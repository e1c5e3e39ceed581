import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { closeEpisode } from './close-episode.ts';
import { correctEpisode } from './correct-episode.ts';
import type { ClosingReason, EpisodeResponse, HandoverReason, ReopeningReason } from './episode.codes.ts';
import type { Episode } from './episode.entity.ts';
import {
  ClosingReasonEnum,
  EpisodeResponseEnum,
  HandoverReasonEnum,
  ReopeningReasonEnum,
} from './episode-enums.type.ts';
import { EpisodeCorrectionInput, EpisodeInput, GoalInput, DatedArgs } from './episode.inputs.ts';
import { EpisodePayload } from './episode.type.ts';
import { markCodeEntered } from './mark-code-entered.ts';
import { openEpisode } from './open-episode.ts';
import { reassignEpisode } from './reassign-episode.ts';
import { recordResponse } from './record-response.ts';
import { reopenEpisode } from './reopen-episode.ts';
import { setGoals } from './set-goals.ts';
import { setReview } from './set-review.ts';
import { takeBackResponse } from './take-back-response.ts';

type Outcome = Promise<{ episode: Episode }>;

@Resolver()
export class EpisodeCommandsResolver {
  @Command(() => EpisodePayload, {
    description: 'Begins an episode of a person with a referral. One of a person is open at a time.',
    creates: true,
  })
  async openEpisode(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID, { description: 'Whom the referral is about.' }) personId: string,
    @Arg('input', () => EpisodeInput, { description: 'The referral.' }) input: EpisodeInput,
  ): Outcome {
    return { episode: await openEpisode(ctx, personId, input) };
  }

  @Command(() => EpisodePayload, {
    description:
      'Records what the person answered to the referral: once. A decline closes the episode. Afterwards codeToEnter says what goes into the GP system.',
  })
  async recordResponse(
    @Ctx() ctx: Context,
    @Args(() => DatedArgs) which: DatedArgs,
    @Arg('response', () => EpisodeResponseEnum, { description: 'The answer.' }) response: EpisodeResponse,
  ): Outcome {
    return { episode: await recordResponse(ctx, which, response) };
  }

  @Command(() => EpisodePayload, {
    description: 'Takes back an answer that was recorded by mistake, as long as no code was entered for it.',
  })
  async takeBackResponse(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { episode: await takeBackResponse(ctx, which) };
  }

  @Command(() => EpisodePayload, {
    description:
      'Keeps that you entered the code of an episode into the GP system. Link workers only. Saying it again changes nothing.',
  })
  async markCodeEntered(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the episode.' }) id: string,
    @Arg('code', () => String, { description: 'The code that you entered, as text, from codeToEnter.' }) code: string,
  ): Outcome {
    return { episode: await markCodeEntered(ctx, id, code) };
  }

  @Command(() => EpisodePayload, {
    description: 'Writes down what matters to the person, and what of it is reached. Replaces the whole list.',
  })
  async setGoals(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('goals', () => [GoalInput], { description: 'At most five, in a few words each.' }) goals: GoalInput[],
  ): Outcome {
    return { episode: await setGoals(ctx, which, goals) };
  }

  @Command(() => EpisodePayload, { description: 'Says when to look again together.' })
  async setReview(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('on', () => String, {
      nullable: true,
      description: 'The day, YYYY-MM-DD: today or later. Null where no review is planned.',
    })
    on?: string | null,
  ): Outcome {
    return { episode: await setReview(ctx, which, on ?? null) };
  }

  @Command(() => EpisodePayload, {
    description:
      'Corrects a referral. Connections of the episode are counted by the same from then on, but for those in figures that are frozen.',
  })
  async correctEpisode(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => EpisodeCorrectionInput, { description: 'What changes.' }) input: EpisodeCorrectionInput,
  ): Outcome {
    return { episode: await correctEpisode(ctx, which, input) };
  }

  @Command(() => EpisodePayload, { description: 'Ends an episode.' })
  async closeEpisode(
    @Ctx() ctx: Context,
    @Args(() => DatedArgs) which: DatedArgs,
    @Arg('reason', () => ClosingReasonEnum, { description: 'Why.' }) reason: ClosingReason,
  ): Outcome {
    return { episode: await closeEpisode(ctx, which, reason) };
  }

  @Command(() => EpisodePayload, {
    description:
      'Goes on with an episode that was closed, on the same referral; not while another one of the person is open.',
  })
  async reopenEpisode(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => ReopeningReasonEnum, { description: 'Why.' }) reason: ReopeningReason,
  ): Outcome {
    return { episode: await reopenEpisode(ctx, which, reason) };
  }

  @Command(() => EpisodePayload, {
    description:
      'Puts an episode into the caseload of a colleague, with the connections that are still followed up. For supervisors too.',
  })
  async reassignEpisode(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('to', () => ID, { description: 'Who goes on with it: somebody of the team who holds a caseload.' }) to: string,
    @Arg('reason', () => HandoverReasonEnum, { description: 'Why.' }) reason: HandoverReason,
  ): Outcome {
    return { episode: await reassignEpisode(ctx, which, { to, reason }) };
  }
}
