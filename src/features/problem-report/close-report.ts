import type { Context } from '../../context.ts';
import { grantOf, permit, type Belonging } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { textIn } from '../../shared/localised-text.ts';
import { NotFound, Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { belongingOf } from '../listing/belonging.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import { openName } from './problem-report.queries.ts';
import type { ReportOutcome } from './problem-report.codes.ts';
import { ProblemReport } from './problem-report.entity.ts';
import { shownReport } from './shown-report.ts';

export interface Closing {
  outcome: ReportOutcome;
  message?: string | null | undefined;
}

/** Ends a report with what came of it, and answers those who gave an address for that. */
export async function closeReport(ctx: Context, id: string, { outcome, message }: Closing): Promise<ProblemReport> {
  const { report, belonging } = await loadReport(ctx, id);
  permit(ctx, 'closeReport', belonging);
  if (report.closedAt) throw new Rejected([CLOSED_ALREADY], { report: shownReport(report) });
  rejectUnkeepable({ message });

  const said = message?.trim() || null;
  Object.assign(report, { outcome, message: said, closedAt: ctx.now(), closedBy: String(ctx.viewer.id) });
  await answer(ctx, report, outcome);
  await ctx.em.flush();
  return report;
}

/** Whoever may not close it is told that there is none. What is said to be unsafe is not for its own editors to close. */
async function loadReport(ctx: Context, id: string): Promise<{ report: ProblemReport; belonging: Belonging }> {
  const report = isUuid(id) ? await ctx.em.findOne(ProblemReport, { id }) : null;
  if (!report) throw missing();
  const belonger = {
    organisationId: report.organisation.id,
    serviceId: report.targetKind === 'SERVICE' ? report.targetId : null,
  };
  const { organisation, areas } = await belongingOf(ctx, belonger);
  const belonging: Belonging = {
    ...(areas && { areas }),
    ...(organisation !== undefined && !report.kinds.includes('UNSAFE') && { organisation }),
  };
  if (!grantOf(ctx.viewer, 'closeReport', belonging)) throw missing();
  return { report, belonging };
}

function missing(): NotFound {
  return new NotFound('There is no such report.');
}

const CLOSED_ALREADY = problem('id', 'CONFLICT', 'Somebody has closed this report already. Read it again to see how.');

const IN_WORDS: Record<ReportOutcome, string> = {
  CORRECTED: 'It has been put right.',
  RIGHT_AS_IT_IS: 'We found that the listing is right as it is.',
  PASSED_ON: 'We passed it on to those who can do something about it.',
  COULD_NOT_TELL: 'We looked at it, and could not find out more.',
};

async function answer({ em, post }: Context, report: ProblemReport, outcome: ReportOutcome): Promise<void> {
  if (report.replyAddresses.length === 0) return;
  // It goes to an address that anybody may have given.
  const name = await openName(em, report.targetId);
  const facts = {
    listing: name ? textIn(name, 'en') : 'a listing',
    outcome: IN_WORDS[outcome],
    message: report.message ?? '',
  };
  for (const recipient of report.replyAddresses) post.send(em, { template: 'report-closed', recipient, facts });
}
