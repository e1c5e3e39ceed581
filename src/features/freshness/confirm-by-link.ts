import { OptimisticLockError } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { setWork } from '../../database/viewer-of-change.ts';
import { problem } from '../../shared/checks.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { Rejected } from '../../shared/problems.ts';
import { systemViewer } from '../../shared/viewer.ts';
import { takeLink } from './confirmation-link.queries.ts';
import { findConfirmation, type Confirmation } from './find-confirmation.ts';
import { BY_LINK } from './find-freshness.ts';
import { loadListing, OF_WHAT, verifyListing } from './verify-listing.ts';

const WORKER = systemViewer('confirmation-link');

/**
 * Says that a listing is right as its reader has just seen it. The secret in the address permits it, once. What has changed
 * since they looked is shown to them again, and not confirmed.
 */
export async function confirmByLink(ctx: Context, secret: string, seen: string): Promise<Confirmation> {
  const found = await findConfirmation(ctx, secret);
  if (found.state !== 'OPEN') return found;
  if (found.seen !== seen) throw new Rejected([CHANGED]);
  Object.assign(ctx.acting, { operation: 'confirmListing', reason: `Confirmed by the link in a letter: ${OF_WHAT}.` });

  const { link, version } = found;
  const isTaken = await ctx.em
    .transactional(async (em) => {
      setWork(em, { viewer: WORKER, acting: ctx.acting, requestId: ctx.requestId });
      if (!(await takeLink(em, link.id, ctx.now()))) return false;
      const listing = await loadListing(em, link.listingId);
      if (listing.version !== version) throw new Rejected([CHANGED]);
      verifyListing(listing, { on: londonDay(ctx.now()), by: `${BY_LINK}${link.id}` });
      return true;
    })
    .catch(rejectIfChangedNow);
  return isTaken ? found : { state: 'USED' };
}

function rejectIfChangedNow(error: unknown): never {
  throw error instanceof OptimisticLockError ? new Rejected([CHANGED]) : error;
}

const CHANGED = problem(
  'facts',
  'CONFLICT',
  'The listing was changed while you looked at it, so nothing was confirmed. Look at it as it is now, then confirm it.',
);
