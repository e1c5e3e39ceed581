import { createMethodMiddlewareDecorator } from 'type-graphql';
import type { Context } from '../context.ts';
import { refuseAtDoor } from '../policy/permit.ts';

/**
 * On a query that is not public: refuses at the door whoever could not ask it of anything. What it shows of what it finds is
 * decided by the read itself.
 */
export function Guarded(): MethodDecorator {
  return createMethodMiddlewareDecorator<Context>(({ context, info }, next) => {
    refuseAtDoor(context.viewer, info.fieldName);
    return next();
  });
}
