import type DataLoader from 'dataloader';
import type { Reads } from './database/reads.ts';
import { openConcernsAbout, type ConcernRow } from './features/concern/concern.queries.ts';
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
import { teamsReadBy } from './features/episode/episode.policy.ts';
import { episodesOfPeople, type EpisodeRow } from './features/episode/episode.queries.ts';
import { answersOfConnections, type AnswerRow } from './features/received-connection/answer.queries.ts';
import { measurementsOfEpisodes, type MeasurementRow } from './features/measure/measure.queries.ts';
import { supportedPeopleByIds, type SupportedPersonRow } from './features/supported-person/supported-person.queries.ts';
import { byId, byKey, listsBy, nothing } from './loading.ts';
import { reachOf } from './policy/permit.ts';
import { recordRead, type Reading } from './policy/record-read.ts';

/** Loads of what teams keep of people. That somebody is shown stands in the audit log first. */
export interface CareLoaders {
  /** Somebody whom a team of the viewer's supports. */
  supportedPerson: DataLoader<string, SupportedPersonRow | null>;
  /** The episodes of somebody, the newest first. */
  episodesOfPerson: DataLoader<string, EpisodeRow[]>;
  /** A connection, for the team whose it is. */
  connection: DataLoader<string, ConnectionRow | null>;
  /** The connections of somebody, and those of an episode, the newest first, for the team whose they are. */
  connectionsOfPerson: DataLoader<string, ConnectionRow[]>;
  connectionsOfEpisode: DataLoader<string, ConnectionRow[]>;
  /** The steps of a connection, for whoever sees that. */
  timelineOfConnection: DataLoader<string, ConnectionEventRow[]>;
  /** What the receiving organisation answered, for whoever sees the connection. */
  answersOfConnection: DataLoader<string, AnswerRow[]>;
  /** What people answered about themselves in an episode, for whoever has been found to be allowed to see it. */
  measurementsOfEpisode: DataLoader<string, MeasurementRow[]>;
  /** The open concern about a service, for whoever has been found to be allowed to see it. */
  openConcernAbout: DataLoader<string, ConcernRow | null>;
}

export function careLoaders(reads: Reads, reading: Reading): CareLoaders {
  return {
    ...peopleLoaders(reads, reading),
    ...connectionLoaders(reads, reading),
    timelineOfConnection: listsBy(
      ({ connectionId }) => connectionId,
      (ids) => eventsOfConnections(reads, ids),
    ),
    answersOfConnection: listsBy(
      ({ connectionId }) => connectionId,
      (ids) => answersOfConnections(reads, ids),
    ),
    measurementsOfEpisode: listsBy(
      ({ episodeId }) => episodeId,
      async (ids) => {
        await recordRead(reading, { operation: 'Episode.measures', subject: 'measurement', ids });
        return measurementsOfEpisodes(reads, ids);
      },
    ),
    openConcernAbout: byKey(
      async (ids) => new Map((await openConcernsAbout(reads, ids)).map((row) => [row.serviceId, row])),
      nothing,
    ),
  };
}

/** Who was connected to what, for whoever works with them. */
function connectionLoaders(
  reads: Reads,
  reading: Reading,
): Pick<CareLoaders, 'connection' | 'connectionsOfPerson' | 'connectionsOfEpisode'> {
  const sight = connectionSightOf(reading.viewer);
  const recorded = async (load: typeof connectionsByIds, ids: readonly string[]) => {
    const found = sight.teams.length > 0 ? await load(reads, ids, sight) : [];
    await recordConnectionsRead(reading, 'connection', found);
    return found;
  };
  return {
    connection: byId((ids) => recorded(connectionsByIds, ids)),
    connectionsOfPerson: listsBy(
      ({ personId }) => personId,
      (ids) => recorded(connectionsOfPeople, ids),
    ),
    connectionsOfEpisode: listsBy(
      ({ episodeId }) => episodeId,
      (ids) => recorded(connectionsOfEpisodes, ids),
    ),
  };
}

/** People and their episodes, for whoever works with them. */
function peopleLoaders(reads: Reads, reading: Reading): Pick<CareLoaders, 'supportedPerson' | 'episodesOfPerson'> {
  const known = reachOf(reading.viewer, 'supportedPerson').scopes;
  const read = teamsReadBy(reading.viewer);
  const recorded = async (operation: 'supportedPerson' | 'episodes', ids: readonly string[]) => {
    if (ids.length > 0) await recordRead(reading, { operation, subject: 'supported_person', ids });
  };
  return {
    supportedPerson: byId(async (wanted) => {
      const people = known.length > 0 ? await supportedPeopleByIds(reads, wanted, known) : [];
      const ids = people.map(({ id }) => id);
      await recorded('supportedPerson', ids);
      return people;
    }),
    episodesOfPerson: listsBy(
      ({ personId }) => personId,
      async (wanted) => {
        const episodes = read.length > 0 ? await episodesOfPeople(reads, wanted, read) : [];
        const ids = episodes.flatMap(({ id, personId }) => [personId, id]);
        await recorded('episodes', ids);
        return episodes;
      },
    ),
  };
}
