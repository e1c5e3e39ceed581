import type pg from 'pg';
import type { LetterName } from '../features/letter/letters.ts';
import type { LetterToWrite } from '../features/letter/post.ts';
import { composeLetter, type ComposeOptions } from '../mail/compose-letter.ts';
import { newId } from '../shared/uuid.ts';
import { passwordOf } from './gates.ts';
import type { Attempts } from './attempts.ts';
import type { Letters } from './library.ts';

const MOST_RESETS = 'reset';

export interface LettersOptions extends ComposeOptions {
  pool: pg.Pool;
  /** Letters of this kind to one address, so that nobody's letter box is filled. */
  resets: Attempts;
  attempts: Attempts;
}

/** What is written to people about their password. */
export function createLetters({ pool, resets, attempts, ...options }: LettersOptions): Letters {
  async function send<Name extends LetterName>(letter: LetterToWrite<Name>): Promise<void> {
    const { template, recipient, subject, text, html } = composeLetter(options, letter);
    await pool.query(WRITE, [newId(), template, recipient, subject, text, html]);
  }

  return {
    async reset({ email, name }, code) {
      if (!(await resets.begin(`${MOST_RESETS} ${email}`))) return;
      await send({ template: 'new-password', recipient: email, facts: { name, code } });
    },

    async wasReset({ email, name }) {
      await attempts.forget(passwordOf(email));
      await send({ template: 'password-changed', recipient: email, facts: { name } });
    },
  };
}

const WRITE = `insert into letter (id, template, recipient, subject, text, html, created_at, tries)
  values ($1, $2, $3, $4, $5, $6, clock_timestamp(), 0)`;
