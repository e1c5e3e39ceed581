import type { Context } from '../../context.ts';
import { pageBy, type Page } from '../../graphql/relay.ts';
import { recordRead } from '../../policy/record-read.ts';
import type { WrittenLetter } from './post.ts';

const CURSORS = {
  wordsOf: ({ name }: WrittenLetter) => `letter:${name}`,
  read: (words: string) => (words.startsWith('letter:') ? words.slice('letter:'.length) : null),
};

/** Letters that were written into the folder, the newest first; null where they leave. */
export async function listLetters(
  ctx: Context,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<WrittenLetter> | null> {
  const { written } = ctx.post;
  if (!written) return null;
  const found = await pageBy(CURSORS, page, written);
  await recordRead(ctx, { operation: 'letters', subject: 'letter', ids: found.edges.map(({ node }) => node.id) });
  return found;
}
