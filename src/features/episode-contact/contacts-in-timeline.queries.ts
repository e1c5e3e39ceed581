import type { Context } from '../../context.ts';
import type { TimelineEntry } from '../episode/timeline.rules.ts';
import type { ContactKind } from './episode-contact.codes.ts';

interface ContactMade {
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

/** The contacts of an episode, for its timeline, without their notes. */
export async function contactsInTimeline(
  { reads }: Pick<Context, 'reads'>,
  episodeId: string,
): Promise<TimelineEntry[]> {
  const contacts = await reads.all<ContactMade>(
    'contacts-in-timeline',
    `select c.kind, c.minutes, c.happened_on::text as "on", c.created_at as "at", c.recorded_by as "byId"
     from episode_contact c where c.episode_id = $1 order by c.happened_on, c.id limit 500`,
    [episodeId],
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
