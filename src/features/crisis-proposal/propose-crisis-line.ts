import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { problemsWithDetails } from './crisis-details.rules.ts';
import { problemsWithFacts } from './crisis-facts.rules.ts';
import type { CrisisProposal } from './crisis-proposal.entity.ts';
import type { ProposeCrisisLineArgs } from './crisis-proposal.inputs.ts';
import { draftFacts, draftLine, givenDetails } from './draft-fields.ts';
import type { Details } from './proposed-fields.rules.ts';
import { createProposal } from './write-proposal.ts';

const UNSAID = { note: null, minimumAge: null, maximumAge: null, isForAdults: false, isLocal: false } as const;

/** Proposes a line that is not there yet. It is added once a second person has approved it, and each of its facts. */
export async function proposeCrisisLine(ctx: Context, args: ProposeCrisisLineArgs): Promise<CrisisProposal> {
  rejectUnkeepable(args);
  permit(ctx, 'proposeCrisisLine');
  const details = { ...UNSAID, ...givenDetails(args.details) };
  rejectIfAny([
    ...problemsWithDetails(details),
    ...(args.facts.length > 0 ? [] : [problem('facts', 'REQUIRED', 'Say how to reach the line, by one fact or more.')]),
    ...problemsWithFacts(args.facts, null, londonDay(ctx.now())),
  ]);

  const line = details as Details;
  const proposal = createProposal(ctx, {
    kind: 'NEW_LINE',
    lineId: null,
    lineName: textIn(line.name, 'en'),
    fields: [draftLine(line), ...draftFacts(args.facts, null)],
    note: args.note,
  });
  await ctx.em.flush();
  return proposal;
}
