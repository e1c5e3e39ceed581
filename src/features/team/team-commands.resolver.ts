import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { archiveTeam } from './archive-team.ts';
import { createTeam } from './create-team.ts';
import type { Team } from './team.entity.ts';
import { TeamInput } from './team.inputs.ts';
import { TeamPayload } from './team.type.ts';
import { updateTeam } from './update-team.ts';

type Outcome = Promise<Partial<Record<'team', Team>>>;

@Resolver()
export class TeamCommandsResolver {
  @Command(() => TeamPayload, { description: 'Adds a team.', creates: true })
  async createTeam(
    @Ctx() ctx: Context,
    @Arg('input', () => TeamInput, { description: 'What to say about it.' }) input: TeamInput,
  ): Outcome {
    return { team: await createTeam(ctx, input) };
  }

  @Command(() => TeamPayload, {
    description: 'Changes what the input holds and leaves the rest of the team as it is. For its supervisors too.',
  })
  async updateTeam(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => TeamInput, { description: 'What changes.' }) input: TeamInput,
  ): Outcome {
    return { team: await updateTeam(ctx, which, input) };
  }

  @Command(() => TeamPayload, {
    description: 'Closes a team. Ends the roles held in it and the invitations to it; what it was stays on record.',
  })
  async archiveTeam(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'Why: merged, contract ended.' }) reason: string,
  ): Outcome {
    return { team: await archiveTeam(ctx, which, reason) };
  }
}
