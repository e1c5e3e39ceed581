import DataLoader from 'dataloader';
import type { Reads } from './database/reads.ts';
import { MOST_CONNECTIONS } from './features/connection/connection.codes.ts';
import { connectionSightOf } from './features/connection/connection.policy.ts';
import {
  connectionsByIds,
  connectionsOfEpisodes,
  connectionsOfPeople,
  eventsOfConnections,
  type ConnectionEventRow,
  type ConnectionRow,
} from './features/connection/connection.queries.ts';
import { recordConnectionsRead } from './features/connection/record-connections-read.ts';
import { answersOfConnections, type AnswerRow } from './features/received-connection/answer.queries.ts';
import { byId, listsBy } from './loading.ts';
import type { Reading } from './policy/record-read.ts';

/** As much of a list as is shown, and whether there is more. */
export interface Shown<Item> {
  shown: Item[];
  hasMore: boolean;
}

/** Loads of who was connected to what. That somebody is shown stands in the audit log first. */
export interface ConnectionLoaders {
  /** A connection, for the team whose it is. */
  connection: DataLoader<string, ConnectionRow | null>;
  /** The connections of somebody, and those of an episode, the newest first, for the team whose they are. */
  connectionsOfPerson: DataLoader<string, Shown<ConnectionRow>>;
  connectionsOfEpisode: DataLoader<string, Shown<ConnectionRow>>;
  /** The steps of a connection, for whoever sees that. */
  timelineOfConnection: DataLoader<string, ConnectionEventRow[]>;
  /** What the receiving organisation answered, for whoever sees the connection. */
  answersOfConnection: DataLoader<string, AnswerRow[]>;
}

export function connectionLoaders(reads: Reads, reading: Reading): ConnectionLoaders {
  const sight = connectionSightOf(reading.viewer);
  const isAnything = sight.teams.length > 0;
  const newest = (keyOf: (row: ConnectionRow) => string | null, load: typeof connectionsOfPeople) =>
    new DataLoader<string, Shown<ConnectionRow>>(async (ids) => {
      const rows = isAnything ? await load(reads, ids, { ...sight, most: MOST_CONNECTIONS + 1 }) : [];
      const groups = Map.groupBy(rows, keyOf);
      const lists = ids.map((id) => firstOf(groups.get(id) ?? []));
      await recordConnectionsRead(
        reading,
        'connection',
        lists.flatMap(({ shown }) => shown),
      );
      return lists;
    });
  return {
    connection: byId(async (ids) => {
      const found = isAnything ? await connectionsByIds(reads, ids, sight) : [];
      await recordConnectionsRead(reading, 'connection', found);
      return found;
    }),
    connectionsOfPerson: newest(({ personId }) => personId, connectionsOfPeople),
    connectionsOfEpisode: newest(({ episodeId }) => episodeId, connectionsOfEpisodes),
    timelineOfConnection: listsBy(
      ({ connectionId }) => connectionId,
      (ids) => eventsOfConnections(reads, ids),
    ),
    answersOfConnection: listsBy(
      ({ connectionId }) => connectionId,
      (ids) => answersOfConnections(reads, ids),
    ),
  };
}

function firstOf(rows: ConnectionRow[]): Shown<ConnectionRow> {
  return { shown: rows.slice(0, MOST_CONNECTIONS), hasMore: rows.length > MOST_CONNECTIONS };
}
