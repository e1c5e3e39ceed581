import { Forbidden, NotFound, TimedOut, Unauthenticated } from '../shared/problems.ts';
import type { Shown } from './page.ts';

/** A page of sentences. */
export function message(status: number, title: string, ...sentences: string[]): Shown {
  return { view: 'message.njk', status, title, facts: { sentences } };
}

export const NOT_FOUND = message(
  404,
  'Page not found',
  'If you typed the address, check that it is right.',
  'If you followed a link in a letter, check that the whole link was copied.',
);

export const ELSEWHERE = message(
  403,
  'This was sent from another website',
  'Nothing was changed. Open the page by its own address, and try again there.',
);

const SIGN_IN = message(
  401,
  'Sign in first',
  'This page is for people who work with this directory.',
  'Sign in, and open its address again.',
);

export const UNREADABLE = message(400, 'This could not be read', 'Nothing was changed. Go back, and try again.');

export function tooMuch(seconds: number): Shown {
  return message(429, 'Too many requests', `Nothing was changed. Try again in ${seconds} seconds.`);
}

/** What somebody is told when their request met an error, and whether whoever runs this should know of it. */
export function messageFor(error: unknown, reference: string): Shown {
  if (error instanceof NotFound) return NOT_FOUND;
  if (error instanceof Unauthenticated) return SIGN_IN;
  if (error instanceof Forbidden) return message(403, 'You may not see this', error.message);
  if (error instanceof TimedOut)
    return message(503, 'This took too long', 'It was stopped before it was done. Try again shortly.');
  const { status } = error as { status?: number };
  if (status !== undefined && status < 500) return UNREADABLE;
  return message(
    500,
    'Something went wrong on our side',
    'Try again later.',
    `If it happens again, quote reference ${reference}.`,
  );
}
