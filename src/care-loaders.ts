import DataLoader from 'dataloader';
import { connectionLoaders, type ConnectionLoaders } from './connection-loaders.ts';
import type { Reads } from './database/reads.ts';
import { openConcernsAbout, type ConcernRow } from './features/concern/concern.queries.ts';
import { findCrisisPanel, type CrisisPanel } from './features/crisis-line/find-crisis-panel.ts';
import { teamsReadBy } from './features/episode/episode.policy.ts';
import { episodesOfPeople, type EpisodeRow } from './features/episode/episode.queries.ts';
import { listTimelines, type Timeline } from './features/episode/list-timelines.ts';
import { measurementsOfEpisodes, type MeasurementRow } from './features/measure/measure.queries.ts';
import { supportedPeopleByIds, type SupportedPersonRow } from './features/supported-person/supported-person.queries.ts';
import { byId, byKey, listsBy, nothing } from './loading.ts';
import { reachOf } from './policy/permit.ts';
import { recordRead, type Reading } from './policy/record-read.ts';
import type { Nation } from './shared/nation.ts';

interface Clock {
  readonly now: () => Date;
}

/** Of somebody who may be in danger, what their lines are chosen by. */
export interface InCrisis {
  nation: Nation | null;
  age: number;
  topics: readonly string[];
}

/** Loads of what teams keep of people. That somebody is shown stands in the audit log first. */
export interface CareLoaders extends ConnectionLoaders {
  /** Somebody whom a team of the viewer's supports. */
  supportedPerson: DataLoader<string, SupportedPersonRow | null>;
  /** The episodes of somebody, the newest first. */
  episodesOfPerson: DataLoader<string, EpisodeRow[]>;
  /** What happened in an episode, for whoever has been found to be allowed to see it. */
  timelineOfEpisode: DataLoader<string, Timeline>;
  /** Whom to ring, for whoever is of this nation and age. */
  crisisPanelFor: DataLoader<InCrisis, CrisisPanel, string>;
  /** What people answered about themselves in an episode, for whoever has been found to be allowed to see it. */
  measurementsOfEpisode: DataLoader<string, MeasurementRow[]>;
  /** The open concern about a service, for whoever has been found to be allowed to see it. */
  openConcernAbout: DataLoader<string, ConcernRow | null>;
}

export function careLoaders(reads: Reads, reading: Reading & Clock): CareLoaders {
  return {
    ...peopleLoaders(reads, reading),
    ...connectionLoaders(reads, reading),
    // Not remembered: of two changes in one request, each answers with what happened until then.
    timelineOfEpisode: new DataLoader((ids) => listTimelines(reads, ids), { cache: false }),
    crisisPanelFor: new DataLoader(
      (people) => Promise.all(people.map((person) => findCrisisPanel({ reads, now: reading.now }, person))),
      { cacheKeyFn: ({ nation, age, topics }) => [nation, age, ...topics].join(' ') },
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
