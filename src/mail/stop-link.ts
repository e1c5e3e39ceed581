import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { LETTER_TOPICS, type LetterTopic } from '../features/letter/letter.codes.ts';
import type { LetterStop } from '../features/letter/post.ts';

/** Makes and reads the signed words of links to stop letters. They hold no address, only its digest, and do not expire. */
export class StopLinks {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = createHmac('sha256', secret).update('stop letters').digest();
  }

  tokenFor(recipient: string, topic: LetterTopic): string {
    const words = `${topic}.${digestOf(recipient).toString('base64url')}`;
    return `${words}.${this.sign(words).toString('base64url')}`;
  }

  /** Null for whatever we have not written. */
  read(token: string): LetterStop | null {
    const [topic = '', address = '', signature = ''] = token.split('.');
    const shown = Buffer.from(signature, 'base64url');
    const right = this.sign(`${topic}.${address}`);
    if (shown.length !== right.length || !timingSafeEqual(shown, right) || !isTopic(topic)) return null;
    return { address: Buffer.from(address, 'base64url'), topic };
  }

  private sign(words: string): Buffer {
    return createHmac('sha256', this.key).update(words).digest();
  }
}

/** By which an address is known without being kept; `post.address_key` does the same in SQL. */
function digestOf(recipient: string): Buffer {
  return createHash('sha256').update(recipient.toLowerCase()).digest();
}

function isTopic(words: string): words is LetterTopic {
  return Object.hasOwn(LETTER_TOPICS, words);
}
