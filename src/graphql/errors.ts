import { ApolloServerErrorCode } from '@apollo/server/errors';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { unkeepable } from '../shared/keepable.ts';
import { Forbidden, NotFound, Rejected, Suspended, TimedOut, Unauthenticated } from '../shared/problems.ts';

/** The faults that the person asking is told; everything else is masked. */
const FAULTS = [
  { fault: Unauthenticated, code: 'UNAUTHENTICATED' },
  { fault: Forbidden, code: 'FORBIDDEN' },
  { fault: NotFound, code: 'NOT_FOUND' },
  { fault: Suspended, code: 'SUSPENDED' },
  { fault: TimedOut, code: 'TIMED_OUT' },
  { fault: Rejected, code: ApolloServerErrorCode.BAD_USER_INPUT },
];

/** Mistakes in the document itself, which GraphQL's own rules find and may be told as they are. */
const TOLD_AS_THEY_ARE = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  'TOO_MANY_REQUESTS',
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

/** How PostgreSQL says that a statement was cancelled: by its time limit, or because nobody waits any more. */
const CANCELLED = '57014';

/** Which request an error belongs to, so that a fault is quoted by the name that the request has in the log. */
const requests = new WeakMap<object, string>();

export function nameFaults(errors: readonly object[], requestId: string): void {
  for (const error of errors) requests.set(error, requestId);
}

export type LogFault = (reference: string, error: unknown) => void;

/** What a client may know of an error: a code, a sentence, and for our own faults a reference that is also in the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: LogFault): GraphQLFormattedError {
  const cause = causeOf(error);
  const known = FAULTS.find(({ fault }) => cause instanceof fault);
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (known) {
    return { message: (cause as Error).message, ...place, extensions: { code: known.code, ...moreOf(cause) } };
  }
  const code = formatted.extensions?.code as string | undefined;
  if (code && TOLD_AS_THEY_ARE.has(code)) return { message: formatted.message, ...place, extensions: { code } };
  const reference = requests.get(error as object) ?? randomUUID();
  log(reference, cause);
  return {
    message: `Something went wrong on our side. Nothing was saved. If it happens again, quote reference ${reference}.`,
    ...place,
    extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR, reference },
  };
}

/** What goes with some faults beside their code. */
function moreOf(cause: unknown): object {
  if (cause instanceof Rejected) return { problems: cause.problems };
  return cause instanceof Suspended ? { suspension: cause.explanation } : {};
}

function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  const misfit = unkeepable(cause);
  if (misfit) return new Rejected([misfit]);
  return (cause as { code?: unknown } | null)?.code === CANCELLED ? new TimedOut() : cause;
}
