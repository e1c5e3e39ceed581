import type { Context } from '../../context.ts';
import { because } from '../../policy/because.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { archive } from '../listing/archive.rules.ts';
import { rejectIfChanged, rejectIfNoReason } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import type { DoNotListEntry } from './do-not-list-entry.entity.ts';
import { keepOut } from './do-not-list.change.ts';
import { findListing } from './find-taken-out.ts';

/** Takes a listing out of the directory, if it is still there, and notes what recognises it, so that it stays out. */
export async function addToDoNotList(
  ctx: Context,
  { id, version }: VersionedId,
  reason: string,
): Promise<DoNotListEntry> {
  const { found, belonging } = await findListing(ctx, id);
  permit(ctx, 'addToDoNotList', belonging);
  if (!found) throw new NotFound('There is no such organisation or service.');
  const { listing } = found;
  rejectIfChanged(listing, version, {});
  rejectIfNoReason(reason);
  because(ctx, reason);
  const entry = await keepOut(ctx, found, reason);
  if (!entry) throw new Rejected([problem('id', 'TAKEN', THERE_ALREADY)]);

  archive(listing, ctx.now(), reason);
  await ctx.em.flush();
  return entry;
}

const THERE_ALREADY = 'It is on the do-not-list already. There is nothing to do.';
