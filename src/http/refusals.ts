import type { ErrorRequestHandler, RequestHandler } from 'express';
import { recordOf } from './records.ts';

export const LARGEST_BODY = '256kb';

export type LogFault = (reference: string, error: unknown) => void;

/** Whatever went wrong outside GraphQL is told in the words of GraphQL, never as a page with a stack. */
export function refusal(logFault: LogFault = () => undefined): ErrorRequestHandler {
  return (error: { type?: string; status?: number }, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status = 500 } = error;
    const reference = recordOf(request).id;
    if (status >= 500) logFault(reference, error);
    response.status(status).json({ errors: [status < 500 ? mistake(error.type) : fault(reference)] });
  };
}

function mistake(type: string | undefined): object {
  return type === 'entity.too.large'
    ? told(`The request is too large. Send at most ${LARGEST_BODY}.`, { code: 'PAYLOAD_TOO_LARGE' })
    : told('The request could not be read. Send JSON such as {"query": "{ __typename }"}.', { code: 'BAD_REQUEST' });
}

function fault(reference: string): object {
  const message = `Something went wrong on our side. If it happens again, quote reference ${reference}.`;
  return told(message, { code: 'INTERNAL_SERVER_ERROR', reference });
}

export const nothingHere: RequestHandler = (_request, response) => {
  const message = 'There is nothing at this address. The API is at /graphql.';
  response.status(404).json({ errors: [told(message, { code: 'NOT_FOUND' })] });
};

/** An answer that is no answer, in the shape of an error of GraphQL. */
export function told(message: string, extensions: { code: string; reference?: string }): object {
  return { message, extensions };
}
