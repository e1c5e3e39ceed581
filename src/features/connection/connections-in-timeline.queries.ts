import type { Context } from '../../context.ts';
import type { TimelineEntry } from '../episode/timeline.rules.ts';
import type { ConnectionEventKind, ConnectionOutcome, ConnectionState } from './connection.codes.ts';

interface StepTaken {
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

/** The steps of the connections of an episode, for its timeline, without what was noted. */
export async function connectionsInTimeline(
  { reads }: Pick<Context, 'reads'>,
  episodeId: string,
): Promise<TimelineEntry[]> {
  const steps = await reads.all<StepTaken>(
    'connections-in-timeline',
    `select e.kind, e.state, e.outcome, c.service_name as service, e."on"::text as "on", e.recorded_at as "at",
       e.recorded_by as "byId"
     from connection c join connection_event e on e.connection_id = c.id
     where c.episode_id = $1 order by e.recorded_at, e.id limit 500`,
    [episodeId],
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
