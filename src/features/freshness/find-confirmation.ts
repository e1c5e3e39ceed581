import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import { textIn } from '../../shared/localised-text.ts';
import { confirmationLink, type ConfirmationLinkRow } from './confirmation-link.queries.ts';
import { wordsOfOrganisation, wordsOfService, type Said } from './listing-words.rules.ts';
import { digestOf } from '../../shared/secret.ts';

/** What a link in a letter leads to: a listing to say yes to, or why there is none. */
export type Confirmation =
  | { state: 'UNKNOWN' | 'USED' | 'EXPIRED' | 'GONE' }
  | {
      state: 'OPEN';
      link: ConfirmationLinkRow;
      name: string;
      said: Said[];
      /** What the reader has seen: another one once anything of it changes. */
      seen: string;
      version: number;
      verifiedOn: string | null;
      /** True where it has been changed since the letter was written. */
      isChanged: boolean;
    };

/** Looks, and changes nothing: programs that check mail come here too. */
export async function findConfirmation(ctx: Context, secret: string): Promise<Confirmation> {
  const link = await confirmationLink(ctx.reads, digestOf(secret));
  if (!link) return { state: 'UNKNOWN' };
  if (link.usedAt) return { state: 'USED' };
  if (link.expiresAt <= ctx.now()) return { state: 'EXPIRED' };
  const listing = link.subject === 'service' ? await serviceOf(ctx, link) : await organisationOf(ctx, link);
  if (!listing) return { state: 'GONE' };
  const { row, said } = listing;
  const name = textIn(row.name, 'en');
  const { version, verifiedOn } = row;
  return {
    state: 'OPEN',
    link,
    name,
    said,
    seen: seenIn(version, said),
    version,
    verifiedOn,
    isChanged: version !== link.version,
  };
}

async function serviceOf({ loaders }: Context, { listingId }: ConfirmationLinkRow) {
  const row = await loaders.service.load(listingId);
  const organisation = row && (await loaders.organisation.load(row.organisationId));
  if (!organisation) return null;
  const places = await loaders.locationsOfService.load(listingId);
  return { row, said: wordsOfService(row, textIn(organisation.name, 'en'), places) };
}

async function organisationOf({ loaders }: Context, { listingId }: ConfirmationLinkRow) {
  const row = await loaders.organisation.load(listingId);
  return row && { row, said: wordsOfOrganisation(row) };
}

/** Places are not part of a version, so the words count too. */
function seenIn(version: number, said: readonly Said[]): string {
  return createHash('sha256')
    .update(JSON.stringify([version, said]))
    .digest('base64url')
    .slice(0, 22);
}
