import { ChangeFeedResolver } from '../features/change-feed/change-feed.resolver.ts';
import { FeedScheduleResolver } from '../features/feed-schedule/feed-schedule.resolver.ts';
import { FieldProvenanceResolver } from '../features/field-provenance/field-provenance.resolver.ts';
import { FeedTermResolver } from '../features/feed-term/feed-term.resolver.ts';
import { ImportConflictResolver } from '../features/import-conflict/import-conflict.resolver.ts';
import { SheetMappingResolver } from '../features/sheet-mapping/sheet-mapping.resolver.ts';
import { ImportRunResolver } from '../features/import-run/import-run.resolver.ts';
import { WebhookCommandsResolver } from '../features/webhook/webhook-commands.resolver.ts';
import { WebhookResolver } from '../features/webhook/webhook.resolver.ts';

/** What comes in from elsewhere and goes out. */
export const EXCHANGE_RESOLVERS = [
  ImportRunResolver,
  ImportConflictResolver,
  FeedTermResolver,
  FieldProvenanceResolver,
  ChangeFeedResolver,
  WebhookResolver,
  WebhookCommandsResolver,
  FeedScheduleResolver,
  SheetMappingResolver,
] as const;
