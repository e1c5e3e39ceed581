import type DataLoader from 'dataloader';
import type { Reads } from './database/reads.ts';
import { openConcernsAbout, type ConcernRow } from './features/concern/concern.queries.ts';
import { connectionSightOf } from './features/connection/connection.policy.ts';
import {
  connectionsByIds,
  eventsOfConnections,
  type ConnectionEventRow,
  type ConnectionRow,
} from './features/connection/connection.queries.ts';
import { recordConnectionsRead } from './features/connection/record-connections-read.ts';
import { byId, byKey, listsBy, nothing } from './loading.ts';
import type { Reading } from './policy/record-read.ts';

/** Loads of what teams keep of people. That somebody is shown stands in the audit log first. */
export interface CareLoaders {
  /** A connection, for the team whose it is. */
  connection: DataLoader<string, ConnectionRow | null>;
  /** The steps of a connection, for whoever sees that. */
  timelineOfConnection: DataLoader<string, ConnectionEventRow[]>;
  /** The open concern about a service, for whoever has been found to be allowed to see it. */
  openConcernAbout: DataLoader<string, ConcernRow | null>;
}

export function careLoaders(reads: Reads, reading: Reading): CareLoaders {
  const sight = connectionSightOf(reading.viewer);
  return {
    connection: byId(async (ids) => {
      const found = sight.teams.length > 0 ? await connectionsByIds(reads, ids, sight) : [];
      await recordConnectionsRead(reading, 'connection', found);
      return found;
    }),
    timelineOfConnection: listsBy(
      ({ connectionId }) => connectionId,
      (ids) => eventsOfConnections(reads, ids),
    ),
    openConcernAbout: byKey(
      async (ids) => new Map((await openConcernsAbout(reads, ids)).map((row) => [row.serviceId, row])),
      nothing,
    ),
  };
}
