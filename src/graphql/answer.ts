import { createMethodMiddlewareDecorator, Query } from 'type-graphql';
import type { Context } from '../context.ts';
import { Rejected, type Problem } from '../shared/problems.ts';

interface PayloadClass {
  new (): { problems: Problem[] };
}

/** A query whose input may be mistaken: what it rejects comes back as `problems`, as with a command. */
export function Answer(payload: () => PayloadClass, { description }: { description: string }): MethodDecorator {
  const settle = createMethodMiddlewareDecorator<Context>(async (_action, next) => {
    try {
      return { problems: [], ...((await next()) as object) };
    } catch (error) {
      if (error instanceof Rejected) return { problems: error.problems };
      throw error;
    }
  });

  return (target, name, descriptor) => {
    Query(payload, { description })(target, name, descriptor as TypedPropertyDescriptor<unknown>);
    settle(target, name, descriptor as TypedPropertyDescriptor<unknown>);
  };
}
