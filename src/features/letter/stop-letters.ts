import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import type { LetterTopic } from './letter.codes.ts';
import { dropStop, isStopped, keepStop } from './letter.queries.ts';
import type { LetterStop } from './post.ts';

/** What came of a link to stop letters. */
export interface Stopped {
  topic: LetterTopic;
  isStopped: boolean;
}

/** Stops letters of the topic to the address of the link, which is the proof: it went there. May be done again. */
export async function stopLetters(ctx: Context, token: string): Promise<Stopped> {
  const stop = stopOf(ctx, token);
  await keepStop(ctx.em, stop, ctx.now());
  return { topic: stop.topic, isStopped: true };
}

/** Takes it back, by the same link. */
export async function resumeLetters(ctx: Context, token: string): Promise<Stopped> {
  const stop = stopOf(ctx, token);
  await dropStop(ctx.em, stop);
  return { topic: stop.topic, isStopped: false };
}

/** How it is now. */
export async function findStop(ctx: Context, token: string): Promise<Stopped> {
  const stop = stopOf(ctx, token);
  return { topic: stop.topic, isStopped: await isStopped(ctx.em, stop) };
}

function stopOf({ post }: Context, token: string): LetterStop {
  const stop = post.readStop(token);
  if (!stop) throw new Rejected([UNREADABLE]);
  return stop;
}

const UNREADABLE = problem(
  'token',
  'INVALID',
  'This link is not complete. Open it from the letter again, and check that the whole of it was copied.',
);
