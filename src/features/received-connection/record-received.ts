import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { WORKER } from './worker.ts';

/** What whoever receives people looked at, or did. */
interface Seen {
  operation: 'receivedConnections' | 'answerConnection';
  references: readonly string[];
  fields: readonly string[];
}

/**
 * Notes what an organisation was shown, or answered, by the references by which it knows people: from those nothing in the log leads
 * to anybody. The ids of connections stand beside those of people there, and would tell who was sent where.
 */
export async function recordReceived(
  { em, viewer, requestId }: Pick<Context, 'em' | 'viewer' | 'requestId'>,
  { operation, references, fields }: Seen,
): Promise<void> {
  if (references.length === 0) return;
  const reading = { em, requestId, viewer: viewer.kind === 'PERSON' ? viewer : WORKER };
  const action = operation === 'answerConnection' ? 'ANSWERED' : 'READ';
  await recordRead(reading, { operation, action, subject: 'received_connection', ids: references, fields });
}
