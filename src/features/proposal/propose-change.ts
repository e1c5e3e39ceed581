import type { Context } from '../../context.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { permit } from '../../policy/permit.ts';
import { NotFound, Rejected, rejectIfAny } from '../../shared/problems.ts';
import { areasOf } from '../listing/belonging.ts';
import { findListing } from '../listing/find-listing.ts';
import type { ListingKind } from '../listing/listing-kind.codes.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import { problemsWithNote } from '../listing/note.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { ChangeProposal } from './change-proposal.entity.ts';
import { differencesIn, INPUT_OF, IS_CONFIDENTIAL, MOST_OPEN_PROPOSALS } from './proposal.rules.ts';
import { NOT_ONE_LISTING, NOTHING_CHANGES, problemsWithProposed, TOO_MANY_PROPOSALS } from './proposal.rules.ts';
import { loadTarget, type Target } from './target.ts';

export interface Proposed {
  change: { [Input in (typeof INPUT_OF)[ListingKind]]?: object | null };
  note?: string | null | undefined;
}

/** Says what a listing should say instead. Nothing of the listing changes until somebody who may has looked at it. */
export async function proposeChange(
  ctx: Context,
  { id, version }: VersionedId,
  { change, note }: Proposed,
): Promise<ChangeProposal> {
  permit(ctx, 'proposeChange', { person: ctx.viewer.id ?? '' });
  const { kind, path, input } = theOne(change);
  rejectIfAny([...problemsWithNote(note ?? ''), ...problemsWithProposed(path, input)]);
  rejectUnkeepable(input);
  const seen = await findListing(ctx, kind, id);
  if (!seen) throw new NotFound('There is no such listing.');
  const target = await loadTarget(ctx.em, kind, seen.id);
  rejectIfChanged(target.thing, version, {});
  const fields = await checkedFields(ctx, target, { path, input });
  const proposedBy = String(ctx.viewer.id);
  const open = await ctx.em.count(ChangeProposal, { proposedBy, status: 'OPEN' }, UNSEEN);
  rejectIfAny(open >= MOST_OPEN_PROPOSALS ? [TOO_MANY_PROPOSALS] : []);

  const belonger = { organisationId: seen.organisationId, serviceId: kind === 'SERVICE' ? seen.id : null };
  const proposal = ctx.em.create(ChangeProposal, {
    organisation: seen.organisationId,
    targetKind: kind,
    targetId: seen.id,
    areas: await areasOf(ctx.em, belonger),
    fields,
    fieldNames: fields.map(({ field }) => field),
    note: note?.trim() || null,
    proposedBy,
    createdAt: ctx.now(),
  });
  await ctx.em.flush();
  return proposal;
}

function theOne(change: Proposed['change']): { kind: ListingKind; path: string; input: object } {
  const kinds = Object.keys(INPUT_OF) as ListingKind[];
  const given = kinds.flatMap((kind) => {
    const input = change[INPUT_OF[kind]];
    return input ? [{ kind, path: `change.${INPUT_OF[kind]}`, input }] : [];
  });
  const [one, ...others] = given;
  if (!one || others.length > 0) throw new Rejected([NOT_ONE_LISTING]);
  return one;
}

/** What would change, once it is known that it could: by the same rules by which an editor would be told. */
async function checkedFields(ctx: Context, target: Target, { path, input }: { path: string; input: object }) {
  if (target.isConfidential) throw new Rejected([IS_CONFIDENTIAL]);
  await target.reject(ctx, input).catch((error: unknown) => {
    if (!(error instanceof Rejected)) throw error;
    throw new Rejected(error.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` })));
  });
  const fields = differencesIn(target.values, input, ctx.now().toISOString().slice(0, 10));
  rejectIfAny(fields.length === 0 ? [NOTHING_CHANGES] : []);
  return fields;
}
