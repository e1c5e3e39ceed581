import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import type { Tier } from '../framework/framework.codes.ts';
import { TierEnum } from '../framework/framework-enums.type.ts';
import type { Service } from '../service/service.entity.ts';
import { ServicePayload } from '../service/service.type.ts';
import { completePlanItem } from './complete-plan-item.ts';
import { concludeReview } from './conclude-review.ts';
import { recordCheck } from './record-check.ts';
import { recordRegisterCheck } from './record-register-check.ts';
import { Review } from './review.entity.ts';
import { CheckInput, Conclusion, RegisterCheckInput, ReviewToChange } from './review.inputs.ts';
import type { ReviewRow } from './review.queries.ts';
import { ReviewPayload, ReviewType } from './review.type.ts';
import { setTier } from './set-tier.ts';
import { shownReview } from './shown-review.ts';
import { startReview } from './start-review.ts';

type Outcome = Promise<{ review: Review }>;

@Resolver()
export class ReviewCommandsResolver {
  @Command(() => ReviewPayload, {
    description: 'Begins to look at a service. What has been seen of its organisation already is carried over.',
    creates: true,
  })
  async startReview(
    @Ctx() ctx: Context,
    @Arg('serviceId', () => ID, { description: 'Which service.' }) serviceId: string,
  ): Outcome {
    return { review: await startReview(ctx, serviceId) };
  }

  @Command(() => ReviewPayload, {
    description:
      'Records what you found of one check, with you as who saw it. In a review in force it renews the evidence.',
  })
  async recordCheck(
    @Ctx() ctx: Context,
    @Args(() => ReviewToChange) which: ReviewToChange,
    @Arg('check', () => String, { description: 'The code of the check.' }) check: string,
    @Arg('input', () => CheckInput, { description: 'What was found.' }) input: CheckInput,
  ): Outcome {
    return { review: await recordCheck(ctx, { ...which, check }, input) };
  }

  @Command(() => ReviewPayload, {
    description: 'Ends a review with a decision, on which the standing rests from then on.',
  })
  async concludeReview(@Ctx() ctx: Context, @Args(() => Conclusion) conclusion: Conclusion): Outcome {
    return { review: await concludeReview(ctx, conclusion) };
  }

  @Command(() => ReviewPayload, {
    description: 'Records a look at a register, which stands in for the checklist of a regulated or statutory service.',
  })
  async recordRegisterCheck(
    @Ctx() ctx: Context,
    @Arg('serviceId', () => ID, { description: 'Which service.' }) serviceId: string,
    @Arg('input', () => RegisterCheckInput, { description: 'What was found.' }) input: RegisterCheckInput,
  ): Outcome {
    return { review: await recordRegisterCheck(ctx, serviceId, input) };
  }

  @Command(() => ReviewPayload, { description: 'Notes that a step of an action plan has been done.' })
  async completePlanItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the step.' }) id: string,
  ): Outcome {
    return { review: await completePlanItem(ctx, id) };
  }

  @Command(() => ServicePayload, {
    description: 'Sets another tier than the facts of a service ask for. It holds until they ask for a higher one.',
  })
  async setTier(
    @Ctx() ctx: Context,
    @Arg('serviceId', () => ID, { description: 'Which service.' }) serviceId: string,
    @Arg('tier', () => TierEnum, { description: 'The tier that shall count.' }) tier: Tier,
    @Arg('reason', () => String, { description: 'Why. History shows it.' }) reason: string,
  ): Promise<{ service: Service }> {
    return { service: await setTier(ctx, serviceId, tier, reason) };
  }
}

@Resolver(() => ReviewPayload)
export class ReviewPayloadResolver {
  /** Shown here and not in the commands: a change that is sent again answers with the review itself. */
  @FieldResolver(() => ReviewType, { nullable: true })
  async review(@Root() { review }: { review?: Review | null }, @Ctx() { em }: Context): Promise<ReviewRow | null> {
    if (!(review instanceof Review)) return null;
    await em.populate(review, ['framework', 'checks', 'planItems']);
    return shownReview(review);
  }
}
