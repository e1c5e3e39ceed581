import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import type { InvitationRow } from './invitation.queries.ts';
import { statusOf, type InvitationStatus } from './invitation.rules.ts';
import { InvitationConnectionType, InvitationStatusEnum, InvitationType } from './invitation.type.ts';
import { listInvitations } from './list-invitations.ts';

@ArgsType()
class InvitationsArgs extends PageArgs {
  @Field(() => InvitationStatusEnum, { nullable: true, description: 'Only those that have come so far.' })
  status?: InvitationStatus | null;
}

@Resolver(() => InvitationType)
export class InvitationResolver {
  @Guarded()
  @Query(() => InvitationConnectionType, {
    description:
      'Invitations in the order in which they were sent. Administrators see all, supervisors those to their teams, listing editors those to their organisations.',
  })
  invitations(
    @Ctx() ctx: Context,
    @Args(() => InvitationsArgs) list: InvitationsArgs,
  ): Promise<InvitationConnectionType> {
    return listInvitations(ctx, list);
  }

  @FieldResolver(() => InvitationStatusEnum, { description: 'How far it has come.' })
  status(@Root() invitation: InvitationRow, @Ctx() { now }: Context): InvitationStatus {
    return statusOf(invitation, now());
  }
}
