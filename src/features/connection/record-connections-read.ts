import { recordRead, type Reading } from '../../policy/record-read.ts';
import type { ConnectionRow } from './connection.queries.ts';

/** Notes which connections are about to be shown, and whose they are. */
export async function recordConnectionsRead(
  reading: Reading,
  operation: 'connection' | 'connections',
  connections: readonly Pick<ConnectionRow, 'id' | 'personId'>[],
): Promise<void> {
  const ids = connections.flatMap(({ id, personId }) => [id, personId]);
  if (ids.length > 0) await recordRead(reading, { operation, subject: 'connection', ids });
}
