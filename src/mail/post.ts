import { Letter } from '../features/letter/letter.entity.ts';
import type { Post } from '../features/letter/post.ts';

export interface PostOptions {
  publicUrl: string;
  /** False where letters would lie in a folder that nobody reads. */
  isDelivered: boolean;
}

export function createPost({ publicUrl, isDelivered }: PostOptions): Post {
  return {
    problemsWithSending: () => (isDelivered ? [] : [UNDELIVERED]),
    send: (em, letter) => void em.persist(em.create(Letter, letter)),
    addressOf: (path) => new URL(path, publicUrl).href,
  };
}

const UNDELIVERED = {
  path: '',
  code: 'UNAVAILABLE',
  message: 'No e-mail can be sent from here yet. Ask whoever runs this server to set SMTP_URL.',
} as const;
