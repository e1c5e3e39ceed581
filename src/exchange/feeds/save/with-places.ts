import type { FeedDraft } from '../map/feed-draft.ts';

/** Sessions named their place as the feed does. */
export function withPlaces(service: FeedDraft['service'], ids: ReadonlyMap<string, string>): FeedDraft['service'] {
  if (!service.sessions) return service;
  const sessions = service.sessions.map(({ locationId, ...session }) => {
    const here = locationId === undefined ? undefined : ids.get(locationId);
    return here === undefined ? session : { ...session, locationId: here };
  });
  return { ...service, sessions };
}
