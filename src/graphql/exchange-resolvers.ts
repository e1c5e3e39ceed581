import { FeedTermResolver } from '../features/feed-term/feed-term.resolver.ts';
import { ImportConflictResolver } from '../features/import-conflict/import-conflict.resolver.ts';
import { ImportRunResolver } from '../features/import-run/import-run.resolver.ts';

/** What comes in from elsewhere and goes out. */
export const EXCHANGE_RESOLVERS = [ImportRunResolver, ImportConflictResolver, FeedTermResolver] as const;
