import type { FeedDraft } from '../map/feed-draft.ts';

/** What a record is about: those that share an organisation, a number or a place are saved in the order of the feed. */
export function keysOf({ organisation, locations, service }: FeedDraft): string[] {
  return [
    organisation.provenance.sourceId,
    ...(organisation.identifiers ?? []),
    ...locations.map(({ provenance }) => `place ${provenance.sourceId}`),
    `service ${service.provenance.sourceId}`,
  ];
}
