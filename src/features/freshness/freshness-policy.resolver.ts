import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { REASON } from '../listing/versioned.inputs.ts';
import { FreshnessPolicyInput } from './freshness-policy.inputs.ts';
import { freshnessPolicies } from './freshness-policy.queries.ts';
import { FreshnessPolicyPayload, FreshnessPolicyType } from './freshness-policy.type.ts';
import { removeFreshnessPolicy } from './remove-freshness-policy.ts';
import { setFreshnessPolicy } from './set-freshness-policy.ts';

type Outcome = Promise<Partial<FreshnessPolicyPayload>>;

@Resolver()
export class FreshnessPolicyResolver {
  @Guarded()
  @Query(() => [FreshnessPolicyType], {
    description:
      'The months that have been set: for the whole directory first, then by area and kind of activity. Where none fit: reminders after 10 and 11 months, stale after 12.',
  })
  freshnessPolicies(@Ctx() { reads }: Context): Promise<FreshnessPolicyType[]> {
    return freshnessPolicies(reads);
  }

  @Command(() => FreshnessPolicyPayload, {
    description:
      'Sets after how many months listings are to be checked again: of an area, of a kind of activity, of both, or all.',
  })
  async setFreshnessPolicy(
    @Ctx() ctx: Context,
    @Arg('input', () => FreshnessPolicyInput, { description: 'The months, and where they hold.' })
    input: FreshnessPolicyInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { policy: await setFreshnessPolicy(ctx, input, reason) };
  }

  @Command(() => FreshnessPolicyPayload, {
    description: 'Takes back months that were set. Those of a larger area, or the usual ones, hold again.',
  })
  async removeFreshnessPolicy(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Their id.' }) id: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
  ): Outcome {
    return { policy: await removeFreshnessPolicy(ctx, id, reason) };
  }
}
