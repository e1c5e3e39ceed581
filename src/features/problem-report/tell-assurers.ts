import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { holdersOf } from '../role/role.queries.ts';
import type { ReportedListing } from './problem-report.queries.ts';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Tells the assurers of the area at once that a listing is said to be unsafe; administrators where there is no assurer. Of the
 * words of the report nothing goes by mail, and of one listing nobody gets two letters in an hour.
 */
export async function tellAssurers(
  { post, now }: Context,
  em: EntityManager,
  { listing, areas }: { listing: ReportedListing; areas: readonly string[] },
): Promise<void> {
  const assurers = await holdersOf(em, 'ASSURER', areas.length > 0 ? areas : null);
  const told = assurers.length > 0 ? assurers : await holdersOf(em, 'ADMINISTRATOR', null);
  const hour = Math.floor(now().getTime() / HOUR_MS);
  for (const { name, email } of told)
    post.send(em, {
      template: 'listing-unsafe',
      recipient: email,
      facts: { name, listing: textIn(listing.name, 'en') },
      occasion: `unsafe:${listing.id}:${hour}`,
    });
}
