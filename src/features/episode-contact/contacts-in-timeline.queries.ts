import type { Reads } from '../../database/reads.ts';
import type { EntryOfEpisode } from '../episode/timeline.rules.ts';
import type { ContactKind } from './episode-contact.codes.ts';

interface ContactMade {
  episodeId: string;
  kind: ContactKind;
  minutes: number;
  on: string;
  at: Date;
  byId: string;
}

const WORDS: Readonly<Record<ContactKind, string>> = {
  PHONE: 'A phone call',
  VIDEO: 'A video call',
  IN_PERSON: 'A meeting',
  HOME_VISIT: 'A home visit',
  TEXT: 'A message',
};

/** The contacts of episodes, for their timelines, without their notes. */
export async function contactsInTimeline(
  reads: Reads,
  episodeIds: readonly string[],
  most: number,
): Promise<EntryOfEpisode[]> {
  const contacts = await reads.all<ContactMade>(
    'contacts-in-timelines',
    `select c.episode_id as "episodeId", c.kind, c.minutes, c.happened_on::text as "on", c.created_at as "at",
       c.recorded_by as "byId"
     from unnest($1::uuid[]) as asked (id) cross join lateral (select * from episode_contact e where e.episode_id = asked.id
       order by e.happened_on desc, e.id desc limit $2) as c order by c.happened_on, c.id`,
    [episodeIds, most],
  );
  return contacts.map(({ kind, minutes, ...when }) => ({
    ...when,
    step: null,
    what: wordsFor(kind, minutes),
    why: null,
  }));
}

function wordsFor(kind: ContactKind, minutes: number): string {
  return `${WORDS[kind]} of ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
