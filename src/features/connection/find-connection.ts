import type { Context } from '../../context.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import type { ConnectionRow } from './connection.queries.ts';

/** The connection of this id, for the team whose it is. Throws NotFound alike when there is none and when it is another's. */
export async function findConnection({ loaders }: Context, id: string): Promise<ConnectionRow> {
  const connection = isUuid(id) ? await loaders.connection.load(id.toLowerCase()) : null;
  if (!connection) throw new NotFound('There is no such connection.');
  return connection;
}
