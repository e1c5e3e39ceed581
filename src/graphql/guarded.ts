import { createMethodMiddlewareDecorator } from 'type-graphql';
import type { Context } from '../context.ts';
import { refuseAtDoor } from '../policy/permit.ts';
import { recordRefusal } from '../policy/record-refusal.ts';
import { Forbidden } from '../shared/problems.ts';

/**
 * On a query that is not public: refuses at the door whoever could not ask it of anything. What it shows of what it finds is
 * decided by the read itself.
 */
export function Guarded(): MethodDecorator {
  return createMethodMiddlewareDecorator<Context>(async ({ context, info, args }, next) => {
    try {
      refuseAtDoor(context.viewer, info.fieldName);
      return (await next()) as unknown;
    } catch (error) {
      if (error instanceof Forbidden) await recordRefusal(context, info.fieldName, args);
      throw error;
    }
  });
}
