import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { pageById } from '../../graphql/relay.ts';
import { invitationsKnownTo } from './invitation.policy.ts';
import { invitationsAfter, type InvitationRow } from './invitation.queries.ts';
import { statusOf, type InvitationStatus } from './invitation.rules.ts';
import { InvitationConnectionType, InvitationStatusEnum, InvitationType } from './invitation.type.ts';

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
    @Ctx() { reads, viewer, now }: Context,
    @Args(() => InvitationsArgs) { status = null, ...page }: InvitationsArgs,
  ): Promise<InvitationConnectionType> {
    const reach = invitationsKnownTo(viewer);
    return pageById(page, (after, limit) => invitationsAfter(reads, { after, limit, status, now: now(), reach }));
  }

  @FieldResolver(() => InvitationStatusEnum, { description: 'How far it has come.' })
  status(@Root() invitation: InvitationRow, @Ctx() { now }: Context): InvitationStatus {
    return statusOf(invitation, now());
  }
}
