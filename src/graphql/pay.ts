import { HeaderMap } from '@apollo/server';
import type { Request } from 'express';
import { GraphQLError } from 'graphql';
import { COST_OF_REQUEST, type Allowance, type Asker } from '../http/allowance.ts';
import { askerOf } from '../http/asker.ts';
import { recordOf } from '../http/records.ts';
import type { Viewer } from '../shared/viewer.ts';

/** Lets whoever has not spent all of their allowance ask, and says who that is; what the operation costs is paid once it is known. */
export function payFor(request: Request, viewer: Viewer, allowance: Allowance): Asker {
  const asker = askerOf(request, viewer);
  const seconds = allowance.secondsToWait(asker);
  allowance.spend(asker, COST_OF_REQUEST);
  if (seconds !== null) throw tooMuch(seconds);
  recordOf(request).pay = (cost) => allowance.spend(asker, cost);
  return asker;
}

function tooMuch(seconds: number): GraphQLError {
  return new GraphQLError(`You have asked for more than is allowed in one minute. Try again in ${seconds} seconds.`, {
    extensions: {
      code: 'TOO_MANY_REQUESTS',
      http: { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) },
    },
  });
}
