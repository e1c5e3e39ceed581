import { Arg, Args, ArgsType, Ctx, Field, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import type { Person } from '../person/person.entity.ts';
import type { RoleAssignment } from '../role/role-assignment.entity.ts';
import { RoleArgs } from '../role/role.inputs.ts';
import { heldRole } from '../role/role.rules.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { Invitation } from './invitation.entity.ts';
import { AcceptancePayload, InvitationPayload } from './invitation.type.ts';
import { invitePerson } from './invite-person.ts';
import { revokeInvitation } from './revoke-invitation.ts';

@ArgsType()
class InvitePersonArgs extends RoleArgs {
  @Field(() => String, { description: 'The name of the person.' })
  name!: string;

  @Field(() => String, { description: 'Where the letter with the code goes.' })
  email!: string;
}

@ArgsType()
class AcceptInvitationArgs {
  @Field(() => String, { description: 'The code of the letter.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For somebody new: what you want to be called. As in the invitation when left out.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For somebody new: a password of 12 characters or more that is hard to guess.',
  })
  password?: string | null;
}

type Outcome = Promise<Record<'invitation', Invitation>>;

@Resolver()
export class InvitationCommandsResolver {
  @Command(() => InvitationPayload, {
    description:
      'Offers somebody a role, by e-mail with a code that works once and expires. Inviting again replaces the earlier code. Whoever may give the role may invite to it.',
    creates: true,
  })
  async invitePerson(
    @Ctx() ctx: Context,
    @Args(() => InvitePersonArgs) { name, email, role, scope }: InvitePersonArgs,
  ): Outcome {
    const { invitation } = await invitePerson(ctx, { name, email }, heldRole(role, scope));
    return { invitation };
  }

  @Command(() => InvitationPayload, { description: 'Takes an invitation back, so that its code opens nothing.' })
  async revokeInvitation(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which invitation.' }) id: string,
    @Arg('reason', () => String, { description: 'Why: sent to the wrong address, no longer joining.' }) reason: string,
  ): Outcome {
    return { invitation: await revokeInvitation(ctx, id, reason) };
  }

  @Command(() => AcceptancePayload, {
    description:
      'Takes on the role of an invitation. Needs no signing in: somebody new chooses a password and then signs in. Whoever has an account signs in first and gives only the code.',
    open: true,
  })
  async acceptInvitation(
    @Ctx() ctx: Context,
    @Args(() => AcceptInvitationArgs) acceptance: AcceptInvitationArgs,
  ): Promise<{ assignment: RoleAssignment; person: Person }> {
    const assignment = await acceptInvitation(ctx, acceptance);
    return { assignment, person: assignment.person.unwrap() };
  }
}
