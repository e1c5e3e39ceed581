import type { EntityManager } from '@mikro-orm/postgresql';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { Service } from '../service/service.entity.ts';

export type Listing = Service | Organisation;

/** The service or organisation of this id, as far as this unit of work sees it. Throws NotFound when there is none. */
export async function loadListing(em: EntityManager, id: string): Promise<Listing> {
  const found = isUuid(id) ? ((await em.findOne(Service, id)) ?? (await em.findOne(Organisation, id))) : null;
  if (!found) throw new NotFound('There is no such listing.');
  return found;
}

/** Whose listing it is. */
export function organisationOf(listing: Listing): string {
  return listing instanceof Service ? listing.organisation.id : listing.id;
}

/** Says that all of it is right on a day in London. Throws Rejected for what is not in the directory. */
export function verifyListing(listing: Listing, { on, by }: { on: string; by: string | null }): void {
  if (listing.archivedAt) throw new Rejected([ARCHIVED]);
  listing.verifiedOn = on;
  listing.verifiedBy = by;
}

const ARCHIVED = problem('id', 'CONFLICT', 'This was taken out of the directory. Restore it first, then confirm it.');

/** Of what, as history tells it. */
export const OF_WHAT = 'name, contacts, when, where, who for and cost';
