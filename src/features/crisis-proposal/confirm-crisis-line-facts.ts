import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { textIn } from '../../shared/localised-text.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import type { Fact } from '../crisis-line/crisis-line.entity.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { FACTS, wordsFor, type FactCode } from './crisis-field.codes.ts';
import { problemsWithTwice } from './crisis-facts.rules.ts';
import type { CrisisProposal } from './crisis-proposal.entity.ts';
import type { ConfirmCrisisLineFactsArgs } from './crisis-proposal.inputs.ts';
import { draftConfirmation } from './draft-fields.ts';
import { problemsWithCheck } from './fact-check.rules.ts';
import { problemsWithFactValue } from './fact-value.rules.ts';
import { loadCrisisLine } from './load-for-proposal.ts';
import { createProposal } from './write-proposal.ts';

/** Proposes that facts are still right as of a day. A second person has to agree, as with any other change. */
export async function confirmCrisisLineFacts(ctx: Context, args: ConfirmCrisisLineFactsArgs): Promise<CrisisProposal> {
  rejectUnkeepable(args);
  permit(ctx, 'confirmCrisisLineFacts');
  const line = await loadCrisisLine(ctx, args.lineId);
  const today = londonDay(ctx.now());
  const { facts, source = null, method, checkedOn } = args;
  const factOf = (code: FactCode) => line.facts[FACTS.get(code)?.name ?? 'hours'];
  rejectIfAny(
    facts.flatMap((code, index) => [
      ...problemsWithTwice(`facts.${index}`, facts, index),
      ...problemsWithConfirming(`facts.${index}`, code, factOf(code)),
      ...problemsWithCheck('', { checkedOn, source: source ?? factOf(code)?.source ?? '' }, today, dayOf(factOf(code))),
    ]),
  );

  const proposal = createProposal(ctx, {
    kind: 'CONFIRMATION',
    lineId: line.id,
    lineName: textIn(line.name, 'en'),
    fields: draftConfirmation(facts, line, { checkedOn, source, method }),
    note: args.note,
  });
  await ctx.em.flush();
  return proposal;
}

/** What is there can be confirmed, if it could be proposed. */
function problemsWithConfirming(path: string, code: FactCode, fact: Fact | undefined): Problem[] {
  if (fact?.value != null) return problemsWithFactValue(path, code, fact.value);
  const message = `Nothing is known of the ${wordsFor(code)} that could be confirmed. Propose what it is.`;
  return [problem(path, 'NOT_FOUND', message)];
}

function dayOf(fact: Fact | undefined): string | null {
  return fact?.verifiedOn ?? null;
}
