import { Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import type { Grant } from './grant.entity.ts';
import { GrantArgs, MatchGrantArgs, SetGrantNeedsArgs } from './grant.inputs.ts';
import { GrantPayload, GrantType } from './grant.type.ts';
import { matchGrant } from './match-grant.ts';
import { setGrantNeeds } from './set-grant-needs.ts';
import { unmatchGrant } from './unmatch-grant.ts';

type Done = Promise<Record<'grant', Grant>>;

@Resolver(() => GrantType)
export class GrantCommandsResolver {
  @Command(() => GrantPayload, {
    description: 'Says which organisation got a grant. For those who commission where it is for. No import undoes it.',
  })
  async matchGrant(
    @Ctx() ctx: Context,
    @Args(() => MatchGrantArgs) { organisationId, withAlike, ...seen }: MatchGrantArgs,
  ): Done {
    return { grant: await matchGrant(ctx, seen, { organisationId, withAlike }) };
  }

  @Command(() => GrantPayload, {
    description:
      'Says that a grant was not to the organisation it stands at. It waits for a match then; no import brings it back.',
  })
  async unmatchGrant(@Ctx() ctx: Context, @Args(() => GrantArgs) seen: GrantArgs): Done {
    return { grant: await unmatchGrant(ctx, seen) };
  }

  @Command(() => GrantPayload, {
    description: 'Says which needs a grant is for. Where nobody does, they follow from what the organisation offers.',
  })
  async setGrantNeeds(@Ctx() ctx: Context, @Args(() => SetGrantNeedsArgs) { needs, ...seen }: SetGrantNeedsArgs): Done {
    return { grant: await setGrantNeeds(ctx, seen, needs) };
  }
}
