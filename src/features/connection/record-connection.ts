import type { Context } from '../../context.ts';
import { jointly } from '../../database/transactionally.ts';
import { connect, type Connected } from './connect.change.ts';
import type { ConnectionToBe } from './decide.rules.ts';

/** Records that somebody is connected to a service, which is kept as it is today. */
export async function recordConnection(ctx: Context, wanted: ConnectionToBe): Promise<Connected> {
  const [made] = await jointly(ctx, (inside) => connect(inside, 'recordConnection', [wanted], (_, path) => path));
  if (!made) throw new Error('What was wanted was neither made nor refused.');
  return made;
}
