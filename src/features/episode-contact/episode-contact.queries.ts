import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reads } from '../../database/reads.ts';
import type { ContactKind } from './episode-contact.codes.ts';
import { SHORT_MEETING, type Standing } from './episode-contact.rules.ts';

/** A contact as the read paths return it. */
export interface EpisodeContactRow {
  id: string;
  version: number;
  teamId: string;
  kind: ContactKind;
  minutes: number;
  happenedOn: string;
  note: string | null;
  recordedBy: string;
  createdAt: Date;
}

/** A page of the contacts of an episode, the first first. */
export function contactsOfEpisode(
  reads: Reads,
  episodeId: string,
  { after, limit }: { after: readonly [day: string, id: string] | null; limit: number },
): Promise<EpisodeContactRow[]> {
  const [day = null, id = null] = after ?? [];
  return reads.all<EpisodeContactRow>(
    'contacts-of-episode',
    `select c.id, c.version, c.team_id as "teamId", c.kind, c.minutes, c.happened_on::text as "happenedOn", c.note,
       c.recorded_by as "recordedBy", c.created_at as "createdAt"
     from episode_contact c
     where c.episode_id = $1 and ($2::date is null or (c.happened_on, c.id) > ($2, $3::uuid))
     order by c.happened_on, c.id limit $4`,
    [episodeId, day, id, limit],
  );
}

/** How this contact stands among those of its episode, and among those of its worker on its day. On the primary. */
export async function standingOf(em: EntityManager, contactId: string): Promise<Standing> {
  const kinds = JSON.stringify(SHORT_MEETING.kinds);
  const [row] = await em.execute<Standing[]>(
    `select
       case when c.kind = 'TEXT' then 0 else (select count(*)::int from episode_contact o
         where o.episode_id = c.episode_id and o.kind <> 'TEXT' and (o.happened_on, o.id) <= (c.happened_on, c.id)) end as place,
       (select count(*)::int from episode_contact o
         where o.recorded_by = c.recorded_by and o.happened_on = c.happened_on and o.minutes <= ?
           and o.kind in (select jsonb_array_elements_text(?::jsonb))) as "shortSessions"
     from episode_contact c where c.id = ?`,
    [SHORT_MEETING.minutes, kinds, contactId],
  );
  return row ?? { place: 0, shortSessions: 0 };
}
