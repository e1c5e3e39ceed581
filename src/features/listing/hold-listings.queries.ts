import type { EntityManager } from '@mikro-orm/postgresql';
import { executeBound } from '../../database/execute-bound.ts';

const HOLD = {
  organisation: 'select id from organisation where id = any ($1::uuid[]) order by id for update',
  location: 'select id from location where id = any ($1::uuid[]) order by id for update',
  service: 'select id from service where id = any ($1::uuid[]) order by id for update',
} as const;

/**
 * Holds listings until the transaction ends. Many are saved by looking at all their versions and then writing all of them: nobody may
 * come between the two.
 */
export async function holdListings(
  em: EntityManager,
  kind: keyof typeof HOLD,
  listings: readonly { id: string }[],
): Promise<void> {
  await executeBound(em, HOLD[kind], [listings.map(({ id }) => id)]);
}
