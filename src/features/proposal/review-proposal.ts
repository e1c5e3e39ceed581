import type { Context } from '../../context.ts';
import { grantOf, permit, type Belonging } from '../../policy/permit.ts';
import { NotFound, Rejected, rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectIfChanged, rejectUnkeepable } from '../listing/listing.rules.ts';
import type { VersionedId } from '../listing/versioned.inputs.ts';
import { holdersOf } from '../role/role.queries.ts';
import { ChangeProposal } from './change-proposal.entity.ts';
import { EDITORS_DECIDE_DAYS } from './proposal.rules.ts';
import type { KeptField } from './proposal.codes.ts';
import { DECIDED_PROPOSAL, EDITORS_DECIDE, isAccepted, OWN_PROPOSAL, problemsWithDecisions } from './review.rules.ts';
import { statusAfter, type Decision } from './review.rules.ts';
import { loadTarget, type Target } from './target.ts';
import { tellProposer } from './tell-proposer.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface Review {
  decisions: readonly Decision[];
  message?: string | null | undefined;
}

/**
 * Decides on each field of a proposal. What is accepted is changed as an update would change it, in the version of the listing
 * that the reviewer has seen; history says who accepted it and from whose proposal.
 */
export async function reviewProposal(
  ctx: Context,
  { id, version }: VersionedId,
  { decisions, message }: Review,
): Promise<ChangeProposal> {
  const { proposal, belonging } = await loadProposal(ctx, id);
  permit(ctx, 'reviewProposal', belonging);
  await rejectWhereOthersDecide(ctx, proposal);
  rejectUnkeepable({ message });
  const target = await loadTarget(ctx.em, proposal.targetKind, proposal.targetId);
  rejectIfChanged(target.thing, version, { proposal });
  rejectIfAny(problemsWithDecisions(proposal.fields, target.values, decisions), { proposal });

  const verdictOn = new Map(decisions.map(({ field, verdict }) => [field, verdict]));
  const fields = proposal.fields.map((kept) => ({ ...kept, verdict: verdictOn.get(kept.field) ?? null }));
  await accept(ctx, proposal, target, fields);
  Object.assign(proposal, {
    fields,
    status: statusAfter(fields),
    decidedAt: ctx.now(),
    decidedBy: String(ctx.viewer.id),
    message: message?.trim() || null,
  });
  await tellProposer(ctx, proposal, target.thing.name);
  await ctx.em.flush();
  return proposal;
}

/** Whoever may not decide on it is told that there is none. */
async function loadProposal(ctx: Context, id: string): Promise<{ proposal: ChangeProposal; belonging: Belonging }> {
  const proposal = isUuid(id) ? await ctx.em.findOne(ChangeProposal, { id }) : null;
  const belonging =
    proposal &&
    (await belongingOf(ctx, {
      organisationId: proposal.organisation.id,
      serviceId: proposal.targetKind === 'SERVICE' ? proposal.targetId : null,
    }));
  if (!proposal || !belonging || !grantOf(ctx.viewer, 'reviewProposal', belonging))
    throw new NotFound('There is no such proposal.');
  return { proposal, belonging };
}

/** Nobody looks at a proposal of their own, nor an assurer at what editors have not had the time to look at. */
async function rejectWhereOthersDecide({ em, now, viewer }: Context, proposal: ChangeProposal): Promise<void> {
  const organisation = proposal.organisation.id;
  if (proposal.status !== 'OPEN') throw new Rejected([DECIDED_PROPOSAL], { proposal });
  if (proposal.proposedBy === viewer.id) throw new Rejected([OWN_PROPOSAL]);
  const hadTheTime = now().getTime() - proposal.createdAt.getTime() >= EDITORS_DECIDE_DAYS * DAY_MS;
  if (hadTheTime || grantOf(viewer, 'reviewProposal', { organisation })) return;
  const editors = await holdersOf(em, 'LISTING_EDITOR', [organisation]);
  if (editors.length > 0) throw new Rejected([EDITORS_DECIDE]);
}

async function accept(ctx: Context, proposal: ChangeProposal, target: Target, decided: readonly KeptField[]) {
  const fields = decided.filter(isAccepted);
  if (fields.length === 0) return;
  // Ids, not names: history keeps it for good.
  ctx.acting.reason = `Accepted from proposal ${proposal.id} of person ${proposal.proposedBy}.`;
  await target.change(ctx, Object.fromEntries(fields.map(({ field, proposed }) => [field, proposed])));
}
