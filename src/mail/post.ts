import { randomUUID } from 'node:crypto';
import { Letter } from '../features/letter/letter.entity.ts';
import type { Post } from '../features/letter/post.ts';
import { composeLetter } from './compose-letter.ts';
import { StopLinks } from './stop-link.ts';
import { writtenLetters } from './written-letters.ts';

export interface PostOptions {
  publicUrl: string;
  /** Signs links; null where no letter is written that could be stopped. */
  secret: string | null;
  /** False where letters would lie in a folder that nobody reads. */
  isDelivered: boolean;
  /** The folder whose letters an administrator may read; null where letters leave. */
  written?: string | null;
}

export function createPost({ publicUrl, secret, isDelivered, written = null }: PostOptions): Post {
  const options = { publicUrl, stopLinks: new StopLinks(secret ?? randomUUID()) };
  return {
    problemsWithSending: () => (isDelivered ? [] : [UNDELIVERED]),
    send(em, letter) {
      const composed = composeLetter(options, letter);
      em.persist(em.create(Letter, { ...composed, diedAt: composed.failure === null ? null : new Date() }));
    },
    readStop: (token) => options.stopLinks.read(token),
    written: written === null ? null : writtenLetters(written),
    addressOf: (path) => new URL(path, publicUrl).href,
  };
}

const UNDELIVERED = {
  path: '',
  code: 'UNAVAILABLE',
  message: 'No e-mail can be sent from here yet. Ask whoever runs this server to set SMTP_URL or NOTIFY_API_KEY.',
} as const;
