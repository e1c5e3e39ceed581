import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { belongingOf } from '../listing/belonging.ts';
import { assurersOf, editorsOf, type Told } from './suspension.queries.ts';
import { wordsOf, type Withdrawal } from './withdrawal.rules.ts';

/** Writes to those who edit for the organisation. */
export async function writeToEditors(ctx: Context, em: EntityManager, withdrawal: Withdrawal): Promise<void> {
  const because = `keep the listings of ${textIn(withdrawal.organisation.name, 'en')}`;
  write(ctx, em, withdrawal, { people: await editorsOf(em, withdrawal.organisation.id), because });
}

/** Writes to the other assurers of the areas in which it happens. */
export async function writeToAssurers(ctx: Context, em: EntityManager, withdrawal: Withdrawal): Promise<void> {
  const { organisation, services, isWhole } = withdrawal;
  const serviceId = isWhole ? null : (services[0]?.id ?? null);
  const { areas = [] } = await belongingOf({ em, viewer: ctx.viewer }, { organisationId: organisation.id, serviceId });
  write(ctx, em, withdrawal, { people: await assurersOf(em, areas), because: 'assure groups in its area' });
}

interface Readers {
  people: readonly Told[];
  because: string;
}

/** Not to whoever does it. */
function write(
  { post, viewer }: Context,
  em: EntityManager,
  withdrawal: Withdrawal,
  { people, because }: Readers,
): void {
  const facts = { ...wordsOf(withdrawal), because, address: post.addressOf('/graphql') };
  for (const { name, email } of people.filter(({ id }) => id !== viewer.id))
    post.send(em, { template: 'withdrawal', recipient: email, facts: { ...facts, name } });
}
