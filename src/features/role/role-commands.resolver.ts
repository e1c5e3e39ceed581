import { Arg, Args, ArgsType, Ctx, Field, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { assignRole } from './assign-role.ts';
import { removeRole } from './remove-role.ts';
import type { RoleAssignment } from './role-assignment.entity.ts';
import { RoleArgs } from './role.inputs.ts';
import { heldRole } from './role.rules.ts';
import { RolePayload } from './role.type.ts';

@ArgsType()
class AssignRoleArgs extends RoleArgs {
  @Field(() => ID, { description: 'Whom: the id of somebody who can sign in already. Invite everybody else.' })
  person!: string;
}

type Outcome = Promise<Record<'assignment', RoleAssignment>>;

@Resolver()
export class RoleCommandsResolver {
  @Command(() => RolePayload, {
    description:
      'Gives somebody a role. Administrators give any; supervisors those of their team, except supervisor; listing editors make fellow editors.',
    creates: true,
  })
  async assignRole(@Ctx() ctx: Context, @Args(() => AssignRoleArgs) { person, role, scope }: AssignRoleArgs): Outcome {
    return { assignment: await assignRole(ctx, person, heldRole(role, scope)) };
  }

  @Command(() => RolePayload, {
    description:
      'Ends a role. Whoever may give it may end it, and everybody may leave a role of their own; only the last administrator stays.',
  })
  async removeRole(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the role assignment.' }) id: string,
    @Arg('reason', () => String, { description: 'Why: moved on, no longer with the team.' }) reason: string,
  ): Outcome {
    return { assignment: await removeRole(ctx, id, reason) };
  }
}
