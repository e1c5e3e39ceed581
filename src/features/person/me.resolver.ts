import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { RoleAssignmentType } from '../role/role.type.ts';
import { ApiKeyType } from './api-key.type.ts';
import { findMe, myKeys, myRoles, mySessions } from './find-me.ts';
import { MeType } from './me.type.ts';
import type { SignInSession } from './sign-in-session.entity.ts';
import { SignInSessionType } from './sign-in-session.type.ts';

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, { nullable: true, description: 'Whoever asks; null when nobody is signed in.' })
  me(@Ctx() ctx: Context): Promise<MeType | null> {
    return findMe(ctx);
  }

  @FieldResolver(() => [RoleAssignmentType], { description: 'The roles that you hold, also while they are held back.' })
  async roles(@Ctx() ctx: Context): Promise<RoleAssignmentType[]> {
    return (await myRoles(ctx)) as RoleAssignmentType[];
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether your roles are held back until you set up a second factor, or sign in with it.',
  })
  needsSecondFactor(@Ctx() { viewer }: Context): boolean {
    return viewer.needsSecondFactor;
  }

  @FieldResolver(() => [SignInSessionType], {
    nullable: true,
    description: 'Where you are signed in, the newest first; null for an API key.',
  })
  sessions(@Ctx() ctx: Context): Promise<SignInSessionType[] | null> {
    return mySessions(ctx);
  }

  @FieldResolver(() => [ApiKeyType], {
    nullable: true,
    description: 'Your API keys, the newest first; null for an API key.',
  })
  apiKeys(@Ctx() ctx: Context): Promise<ApiKeyType[] | null> {
    return myKeys(ctx);
  }
}

@Resolver(() => SignInSessionType)
export class SignInSessionResolver {
  @FieldResolver(() => Boolean, { description: 'Whether it is the one with which you ask this.' })
  isCurrent(@Root() { id }: SignInSession, @Ctx() { viewer }: Context): boolean {
    return id === viewer.sessionId;
  }
}
