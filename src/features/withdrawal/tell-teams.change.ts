import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { wordsOf, type Withdrawal } from '../suspension/withdrawal.rules.ts';
import { affectedBy, type Affected } from './withdrawn.queries.ts';

/**
 * Writes to whoever follows up open connections to what is withdrawn, and to the supervisors of their teams: how many, and of
 * whom nothing. The connections themselves are listed by how the service stands, whether or not a letter arrives.
 */
export async function tellTeams({ post, viewer }: Context, em: EntityManager, withdrawal: Withdrawal): Promise<void> {
  const affected = await affectedBy(
    em,
    withdrawal.services.map(({ id }) => id),
  );
  const facts = { ...wordsOf(withdrawal), address: post.addressOf('/graphql') };
  for (const each of affected.filter(({ id }) => id !== viewer.id))
    post.send(em, {
      template: 'withdrawn-connections',
      recipient: each.email,
      facts: { ...facts, name: each.name, ...ofThem(each) },
    });
}

function ofThem({ connections, part }: Affected) {
  const count = connections === 1 ? '1 open connection' : `${connections} open connections`;
  return part === 'SUPERVISOR'
    ? { connections: `${count} of your team`, because: 'supervise a team that connects people' }
    : { connections: `${count} of yours`, because: 'connect people to groups, and follow it up' };
}
