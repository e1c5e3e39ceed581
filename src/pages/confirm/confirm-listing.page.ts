import { confirmByLink } from '../../features/freshness/confirm-by-link.ts';
import { findConfirmation, type Confirmation } from '../../features/freshness/find-confirmation.ts';
import { wordsForCheck } from '../../features/freshness/freshness.rules.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { message } from '../messages.ts';
import type { Page, Shown } from '../page.ts';

/** Where the link in a reminder leads: a listing as it stands, and a button that says that it is right. */
export const confirmListingPage: Page = {
  path: '/confirm/:secret',

  async load(ctx, { params }) {
    const found = await findConfirmation(ctx, params.secret ?? '');
    if (found.state !== 'OPEN') return CLOSED[found.state];
    const checked = wordsForCheck(londonDay(ctx.now()), found.verifiedOn);
    return { view: 'confirm-listing.njk', title: `Is this still right? ${found.name}`, facts: { ...found, checked } };
  },

  async submit(ctx, { params, fields }) {
    const found: Confirmation = await confirmByLink(ctx, params.secret ?? '', fields.seen ?? '');
    if (found.state !== 'OPEN') return CLOSED[found.state];
    return { view: 'listing-confirmed.njk', title: 'Thank you', facts: { name: found.name } };
  },
};

const ASK_AGAIN = 'If you look after a listing, we shall write to you again when it is time.';

const CLOSED: Record<Exclude<Confirmation['state'], 'OPEN'>, Shown> = {
  UNKNOWN: message(
    410,
    'This link does not work',
    'Check that the whole link was copied from the letter. Nothing was changed.',
    ASK_AGAIN,
  ),
  USED: message(410, 'This has been confirmed already', 'This link works once, and was used. Nothing more is needed.'),
  EXPIRED: message(410, 'This link has expired', 'It worked for 30 days. Nothing was changed.', ASK_AGAIN),
  GONE: message(
    410,
    'This listing is not in the directory at the moment',
    'There is nothing to confirm. Nothing was changed.',
  ),
};
