import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { connect, type WarningOf } from './connect.change.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionToBe } from './decide.rules.ts';

/** How many are recorded at once. */
export const MOST_CONNECTIONS = 100;

export interface ConnectionsMade {
  connections: ConnectionRecord[];
  warnings: WarningOf[];
}

/** Records all of these connections or none, with the problems of each: what was sent can be put right and sent again. */
export async function recordConnections(ctx: Context, wanted: readonly ConnectionToBe[]): Promise<ConnectionsMade> {
  if (wanted.length === 0) rejectIfAny([problem('connections', 'REQUIRED', 'Give at least one connection.')]);
  if (wanted.length > MOST_CONNECTIONS)
    rejectIfAny([problem('connections', 'TOO_LONG', `Give at most ${MOST_CONNECTIONS} connections at once.`)]);
  const pathOf = (index: number, path: string) => `connections.${index}.${path}`;
  const made = await jointly(ctx, (inside) => connect(inside, 'recordConnections', wanted, pathOf));
  return { connections: made.map(({ connection }) => connection), warnings: made.flatMap(({ warnings }) => warnings) };
}
