import { LexiconCommandsResolver } from '../features/lexicon/lexicon-commands.resolver.ts';
import { LexiconResolver } from '../features/lexicon/lexicon.resolver.ts';
import { LexiconPreviewResolver } from '../search/preview/preview.resolver.ts';

/** What searches are understood by, and what a change of it would do. */
export const LEXICON_RESOLVERS = [LexiconResolver, LexiconCommandsResolver, LexiconPreviewResolver] as const;
