import type { EntityManager } from '@mikro-orm/postgresql';
import { UNSEEN } from '../../database/unseen.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Person } from './person.entity.ts';

/** Somebody who is to be written to because of what they did; null for a program, and for who has no access any more. */
export async function findAddressee(em: EntityManager, id: string): Promise<Person | null> {
  return isUuid(id) ? em.findOne(Person, { id, suspendedAt: null }, UNSEEN) : null;
}
