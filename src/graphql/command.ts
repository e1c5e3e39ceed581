import { OptimisticLockError, UniqueConstraintViolationException } from '@mikro-orm/core';
import { createMethodMiddlewareDecorator, Mutation } from 'type-graphql';
import type { Context } from '../context.ts';
import { refuseAtDoor } from '../policy/permit.ts';
import { Rejected, type Problem } from '../shared/problems.ts';

interface PayloadClass {
  new (): { problems: Problem[] };
}

/**
 * A mutation, for whoever the table of rules lets attempt it. What it rejects comes back as `problems` beside the current state, and nothing is left
 * half-changed: the identity map is cleared, because several mutations of one request share it.
 */
export function Command(
  payload: () => PayloadClass,
  { description, open = false }: { description: string; open?: boolean },
): MethodDecorator {
  const settle = createMethodMiddlewareDecorator<Context>(async ({ context, info }, next) => {
    if (!open) refuseAtDoor(context.viewer, info.fieldName);
    try {
      return { problems: [], ...((await next()) as object) };
    } catch (error) {
      context.em.clear();
      return rejection(error);
    }
  });

  return (target, name, descriptor) => {
    Mutation(payload, { description })(target, name, descriptor as TypedPropertyDescriptor<unknown>);
    settle(target, name, descriptor as TypedPropertyDescriptor<unknown>);
  };
}

/** Races that the rules could not see are told like any other problem; everything else is a fault. */
function rejection(error: unknown): object {
  if (error instanceof Rejected) return { ...(error.current as object | undefined), problems: error.problems };
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
