import type { Reads } from '../../database/reads.ts';
import type { Answer, TurnedAwayReason } from './received.codes.ts';

/** What an organisation answered, as the team reads it. */
export interface AnswerRow {
  connectionId: string;
  answer: Answer;
  reason: TurnedAwayReason | null;
  sessions: number | null;
  on: string;
  answeredAt: Date;
}

/** What organisations answered of these connections, in the order in which they did. */
export function answersOfConnections(reads: Reads, connectionIds: readonly string[]): Promise<AnswerRow[]> {
  return reads.all<AnswerRow>(
    'answers-of-connections',
    `select connection_id as "connectionId", answer, reason, sessions, "on", answered_at as "answeredAt"
     from connection_answer where connection_id = any($1::uuid[]) order by id`,
    [connectionIds],
  );
}
