import { randomUUID } from 'node:crypto';
import { Letter } from '../features/letter/letter.entity.ts';
import type { Post } from '../features/letter/post.ts';
import { composeLetter } from './compose-letter.ts';
import { StopLinks } from './stop-link.ts';

export interface PostOptions {
  publicUrl: string;
  /** Signs links; null where no letter is written that could be stopped. */
  secret: string | null;
  /** False where letters would lie in a folder that nobody reads. */
  isDelivered: boolean;
}

export function createPost({ publicUrl, secret, isDelivered }: PostOptions): Post {
  const options = { publicUrl, stopLinks: new StopLinks(secret ?? randomUUID()) };
  return {
    problemsWithSending: () => (isDelivered ? [] : [UNDELIVERED]),
    send(em, letter) {
      const composed = composeLetter(options, letter);
      em.persist(em.create(Letter, { ...composed, diedAt: composed.failure === null ? null : new Date() }));
    },
    addressOf: (path) => new URL(path, publicUrl).href,
  };
}

const UNDELIVERED = {
  path: '',
  code: 'UNAVAILABLE',
  message: 'No e-mail can be sent from here yet. Ask whoever runs this server to set SMTP_URL.',
} as const;
