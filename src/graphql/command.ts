import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Arg, createMethodMiddlewareDecorator, Mutation } from 'type-graphql';
import type { Context } from '../context.ts';
import { notActing } from '../policy/acting.ts';
import { refuseAtDoor } from '../policy/permit.ts';
import { unkeepable } from '../shared/keepable.ts';
import { recordRefusal } from '../policy/record-refusal.ts';
import { Forbidden, Rejected, TimedOut, type Problem } from '../shared/problems.ts';
import { happenOnce, KEY } from './happen-once.ts';
import { recordPeopleShown } from './record-people-shown.ts';

interface CommandOptions {
  description: string;
  /** True where also somebody may try of whom the table of rules knows nothing. */
  open?: boolean;
  /** True where it makes something: then it takes a key, and happens once for it. */
  creates?: boolean;
  /** Fields of the input of which nothing is kept beside the key, not even a digest: what is worked out and dropped. */
  forgets?: readonly string[];
}

interface PayloadClass {
  new (): { problems: Problem[] };
}

/**
 * A mutation, for whoever the table of rules lets attempt it. What it rejects comes back as `problems` beside the current
 * state, and nothing is left half-changed: the identity map is cleared, because several mutations of one request share it.
 */
export function Command(
  payload: () => PayloadClass,
  { description, open = false, creates = false, forgets = [] }: CommandOptions,
): MethodDecorator {
  const settle = createMethodMiddlewareDecorator<Context>(async ({ context, info, args }, next) => {
    if (context.signal?.aborted) throw new TimedOut();
    // Several changes of one request share it: what was said of one is not said of the next.
    Object.assign(context.acting, notActing());
    try {
      if (!open) refuseAtDoor(context.viewer, info.fieldName);
      const change = async () => ({ problems: [], ...((await next()) as object) });
      return args[KEY] == null
        ? await change()
        : await happenOnce(context, { operation: info.fieldName, args, forgets }, change);
    } catch (error) {
      context.em.clear();
      if (error instanceof Forbidden) await recordRefusal(context, info.fieldName, args);
      if (error instanceof Rejected)
        await recordPeopleShown(context, info.fieldName, Object.values(error.current ?? {}));
      return rejection(error);
    }
  });

  return (target, name, descriptor) => {
    Mutation(payload, { description })(target, name, descriptor as TypedPropertyDescriptor<unknown>);
    settle(target, name, descriptor as TypedPropertyDescriptor<unknown>);
    if (creates) takeKey(target, name, (descriptor.value as unknown as () => unknown).length);
  };
}

/** One more argument than the method has, which it never sees. */
function takeKey(target: object, name: string | symbol, index: number): void {
  Arg(KEY, () => String, { nullable: true, description: KEY_DESCRIPTION })(target, name, index);
}

const KEY_DESCRIPTION =
  'A word of your own, such as a random UUID, that makes it safe to send this again when you do not know whether it arrived: ' +
  'for 24 hours the same key with the same input makes nothing new, and answers with what it made.';

/** Races that the rules could not see are told like any other problem; everything else is a fault. */
function rejection(error: unknown): object {
  if (error instanceof Rejected) return { ...(error.current as object | undefined), problems: error.problems };
  const misfit = unkeepable(error);
  if (misfit) return { problems: [misfit] };
  if (error instanceof OptimisticLockError)
    return {
      problems: [
        {
          path: 'version',
          code: 'CONFLICT',
          message: 'Somebody saved a change just before you. Look at it, then try again.',
        },
      ],
    };
  if (error instanceof UniqueConstraintViolationException)
    return {
      problems: [
        {
          path: '',
          code: 'TAKEN',
          message: 'Something with the same source and source id was just added. Look for it, then try again.',
        },
      ],
    };
  throw error;
}
