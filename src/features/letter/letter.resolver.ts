import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import {
  DeadLetterConnectionType,
  DeadLetterPayload,
  DiscardedLetterPayload,
  StopLettersPayload,
  WrittenLetterConnectionType,
} from './letter.type.ts';
import { discardLetter } from './discard-letter.ts';
import type { Letter } from './letter.entity.ts';
import { listDeadLetters } from './list-dead-letters.ts';
import { listLetters } from './list-letters.ts';
import { retryLetter } from './retry-letter.ts';
import { resumeLetters, stopLetters, type Stopped } from './stop-letters.ts';
import { withoutSecret } from './without-secret.ts';

@Resolver()
export class LetterResolver {
  @Guarded()
  @Query(() => DeadLetterConnectionType, {
    description:
      'E-mails that nobody took, the newest first: refused for good, or tried for three days. For administrators.',
  })
  deadLetters(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<DeadLetterConnectionType> {
    return listDeadLetters(ctx, page);
  }

  @Guarded()
  @Query(() => WrittenLetterConnectionType, {
    nullable: true,
    description:
      'E-mails that were written into the data folder, the newest first, for administrators who try the program out. Null where e-mails leave, and in production.',
  })
  letters(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<WrittenLetterConnectionType | null> {
    return listLetters(ctx, page);
  }

  @Command(() => DeadLetterPayload, { description: 'Tries a dead letter again, as often as a new one.' })
  async retryLetter(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which letter.' }) id: string,
  ): Promise<{ letter: Letter }> {
    return { letter: withoutSecret(await retryLetter(ctx, id)) };
  }

  @Command(() => DiscardedLetterPayload, { description: 'Takes a dead letter away for good.' })
  async discardLetter(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Which letter.' }) id: string,
    @Arg('reason', () => String, { description: 'Why: the person has left, the invitation was sent again.' })
    reason: string,
  ): Promise<{ discardedId: string }> {
    return { discardedId: await discardLetter(ctx, id, reason) };
  }

  @Command(() => StopLettersPayload, {
    description:
      'Stops letters of a kind to an address, by the token of the link in such a letter. Needs no signing in.',
    open: true,
  })
  stopLetters(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'The last part of the link in the letter.' }) token: string,
  ): Promise<Stopped> {
    return stopLetters(ctx, token);
  }

  @Command(() => StopLettersPayload, {
    description: 'Lets letters of a kind come again, by the token of the link that stopped them. Needs no signing in.',
    open: true,
  })
  resumeLetters(
    @Ctx() ctx: Context,
    @Arg('token', () => String, { description: 'The last part of the link in the letter.' }) token: string,
  ): Promise<Stopped> {
    return resumeLetters(ctx, token);
  }
}
