import type pg from 'pg';
import { newId } from '../shared/uuid.ts';
import { passwordOf } from './gates.ts';
import type { Attempts } from './attempts.ts';
import type { Letters } from './library.ts';

const MOST_RESETS = 'reset';

export interface LettersOptions {
  pool: pg.Pool;
  /** Letters of this kind to one address, so that nobody's letter box is filled. */
  resets: Attempts;
  attempts: Attempts;
  publicUrl: string;
}

/** What is written to people about their password. */
export function createLetters({ pool, resets, attempts, publicUrl }: LettersOptions): Letters {
  const send = (recipient: string, subject: string, lines: string[]) =>
    pool.query(WRITE, [newId(), recipient, subject, [...lines, '', `Linkwell, ${publicUrl}`, ''].join('\n')]);

  return {
    async reset({ email, name }, token) {
      if (!(await resets.begin(`${MOST_RESETS} ${email}`))) return;
      await send(email, 'Choose a new password', [
        `Hello ${name},`,
        '',
        'somebody, probably you, asked for a new password for Linkwell. This code lets you choose one.',
        'It works once, within an hour:',
        '',
        `    ${token}`,
        '',
        'If it was not you, do nothing: your password stays as it is.',
      ]);
    },

    async wasReset({ email, name }) {
      await attempts.forget(passwordOf(email));
      await send(email, 'Your password was changed', [
        `Hello ${name},`,
        '',
        'your password for Linkwell was changed just now, and you were signed out everywhere.',
        'If it was not you, tell an administrator at once.',
      ]);
    },
  };
}

const WRITE =
  'insert into letter (id, recipient, subject, text, created_at) values ($1, $2, $3, $4, clock_timestamp())';
