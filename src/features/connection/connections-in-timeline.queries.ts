import type { Reads } from '../../database/reads.ts';
import type { EntryOfEpisode } from '../episode/timeline.rules.ts';
import type { ConnectionEventKind, ConnectionOutcome, ConnectionState } from './connection.codes.ts';

interface StepTaken {
  episodeId: string;
  kind: ConnectionEventKind;
  state: ConnectionState;
  outcome: ConnectionOutcome | null;
  service: string;
  on: string;
  at: Date;
  byId: string | null;
}

const WORDS: Readonly<Record<ConnectionState, string>> = {
  PLANNED: 'planned',
  OFFERED: 'offered',
  ACCEPTED: 'accepted',
  DECLINED_BY_PERSON: 'declined',
  SENT: 'sent',
  RECEIVED: 'received',
  STARTED: 'started',
  SUSTAINED: 'still going after three months',
  ENDED: 'ended',
};

/** The steps of the connections of episodes, for their timelines, without what was noted. */
export async function connectionsInTimeline(
  reads: Reads,
  episodeIds: readonly string[],
  most: number,
): Promise<EntryOfEpisode[]> {
  const steps = await reads.all<StepTaken>(
    'connections-in-timelines',
    `select asked.id as "episodeId", e.kind, e.state, e.outcome, e.service, e."on"::text as "on", e.recorded_at as "at",
       e.recorded_by as "byId"
     from unnest($1::uuid[]) as asked (id) cross join lateral (
       select e.*, c.service_name as service from connection c join connection_event e on e.connection_id = c.id
       where c.episode_id = asked.id order by e.recorded_at desc, e.id desc limit $2) as e order by e.recorded_at, e.id`,
    [episodeIds, most],
  );
  return steps.map(({ kind, state, outcome, service, ...when }) => ({
    ...when,
    step: null,
    what: `${service}: ${kind === 'CORRECTED' ? 'put right, ' : ''}${WORDS[state]}.`,
    why: outcome === null || state === 'DECLINED_BY_PERSON' ? null : inWords(outcome),
  }));
}

/** `GOT_HELP`: “Got help.” */
function inWords(outcome: ConnectionOutcome): string {
  const words = outcome.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
