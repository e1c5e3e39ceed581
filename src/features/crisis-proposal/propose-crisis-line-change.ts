import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { problemsWithDetails } from './crisis-details.rules.ts';
import { problemsWithFacts } from './crisis-facts.rules.ts';
import type { CrisisProposal } from './crisis-proposal.entity.ts';
import type { ProposeCrisisLineChangeArgs } from './crisis-proposal.inputs.ts';
import { draftDetails, draftFacts, givenDetails } from './draft-fields.ts';
import { loadCrisisLine } from './load-for-proposal.ts';
import { createProposal } from './write-proposal.ts';

/** Proposes facts or details of a line as they would be; nothing changes until a second person has approved. */
export async function proposeCrisisLineChange(
  ctx: Context,
  change: ProposeCrisisLineChangeArgs,
): Promise<CrisisProposal> {
  rejectUnkeepable(change);
  permit(ctx, 'proposeCrisisLineChange');
  const line = await loadCrisisLine(ctx, change.lineId);
  const facts = change.facts ?? [];
  const details = change.details ?? {};
  rejectIfAny([
    ...problemsWithFacts(facts, line, londonDay(ctx.now())),
    ...(change.details ? problemsWithDetails({ ...line, ...givenDetails(details) }) : []),
  ]);

  const proposal = createProposal(ctx, {
    kind: 'CHANGE',
    lineId: line.id,
    lineName: textIn(line.name, 'en'),
    fields: [...draftFacts(facts, line), ...draftDetails(details, line)],
    note: change.note,
  });
  await ctx.em.flush();
  return proposal;
}
