import { LETTER_TOPICS, type LetterTopic } from '../features/letter/letter.codes.ts';
import { LETTERS, type LetterName } from '../features/letter/letters.ts';
import type { LetterToWrite } from '../features/letter/post.ts';
import { isPostal, NOT_POSTAL } from '../features/letter/letter.rules.ts';
import { oneLine, renderLetter, type RenderedLetter } from './render-letter.ts';
import type { StopLinks } from './stop-link.ts';

/** A letter as it is kept until it leaves. */
export interface ComposedLetter extends RenderedLetter {
  template: LetterName;
  recipient: string;
  topic: LetterTopic | null;
  stopAddress: string | null;
  occasion: string | null;
  /** Why it cannot be sent, where that is known already. */
  failure: string | null;
}

export interface ComposeOptions {
  publicUrl: string;
  stopLinks: StopLinks;
}

/** Puts a letter into words. */
export function composeLetter<Name extends LetterName>(
  { publicUrl, stopLinks }: ComposeOptions,
  { template, recipient: given, facts, occasion }: LetterToWrite<Name>,
): ComposedLetter {
  const { topic } = LETTERS[template];
  const recipient = oneLine(given);
  const stop = topic && {
    address: new URL(`/letters/stop/${stopLinks.tokenFor(recipient, topic)}`, publicUrl).href,
    words: LETTER_TOPICS[topic],
  };
  const words = renderLetter(template, facts, { home: publicUrl, stop });
  const failure = isPostal(recipient) ? null : NOT_POSTAL;
  return {
    ...words,
    template,
    recipient,
    topic,
    stopAddress: stop?.address ?? null,
    occasion: occasion ?? null,
    failure,
  };
}
