import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { NewKeyArgs } from './api-key.inputs.ts';
import { ApiKeyPayload, NewApiKeyPayload } from './api-key.type.ts';
import { createApiKey } from './create-api-key.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { mySessions } from './find-me.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { SessionsPayload } from './sign-in-session.type.ts';

@Resolver()
export class AccountCommandsResolver {
  @Command(() => SessionsPayload, { description: 'Signs you out on one device, at once.' })
  async endSession(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the session, from me.sessions.' }) id: string,
  ): Promise<Partial<SessionsPayload>> {
    await endSession(ctx, id);
    return { sessions: await mySessions(ctx) };
  }

  @Command(() => SessionsPayload, { description: 'Signs you out everywhere but here, at once.' })
  async endOtherSessions(@Ctx() ctx: Context): Promise<Partial<SessionsPayload>> {
    await endOtherSessions(ctx);
    return { sessions: await mySessions(ctx) };
  }

  @Command(() => NewApiKeyPayload, {
    description:
      'Makes an API key for a program of yours. It is shown this once; sent again with the same idempotencyKey, the answer is without it.',
    creates: true,
  })
  createApiKey(@Ctx() ctx: Context, @Args(() => NewKeyArgs) wanted: NewKeyArgs): Promise<Partial<NewApiKeyPayload>> {
    return createApiKey(ctx, wanted);
  }

  @Command(() => ApiKeyPayload, { description: 'Ends one of your API keys, at once and for good.' })
  async revokeApiKey(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the key, from me.apiKeys.' }) id: string,
  ): Promise<Partial<ApiKeyPayload>> {
    return { apiKey: await revokeApiKey(ctx, id) };
  }
}
