import type { Context } from '../../context.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { areasOf } from '../listing/belonging.ts';
import { addReport, anyListing, isFirst, takeFrom, type ReportedListing } from './problem-report.queries.ts';
import {
  digestOf,
  problemsWithReport,
  rankOfReport,
  thanksFor,
  tidyReport,
  type Report,
} from './problem-report.rules.ts';
import { accountsOf, onceOf, problemsWithAllowance } from './reporting.rules.ts';
import { tellAssurers } from './tell-assurers.ts';

/**
 * Says that something about a listing is wrong. Needs no signing in. The answer is the same whether there is such a listing or
 * not, whether it is published, archived or suspended, and whether somebody has said so before.
 */
export async function reportProblem(ctx: Context, id: string, given: Report): Promise<string> {
  const report = tidyReport(given);
  rejectIfAny(problemsWithReport(report));
  ctx.acting.operation = 'reportProblem';
  const isUnsafe = report.kinds.includes('UNSAFE');
  const accounts = accountsOf({ asker: ctx.asker, id: id.toLowerCase(), isUnsafe }, ctx.now());
  rejectIfAny(problemsWithAllowance(accounts, await takeFrom(ctx.em, accounts)));

  const listing = isUuid(id) ? await anyListing(ctx.em, id) : null;
  if (listing) await keep(ctx, listing, report);
  return thanksFor(report);
}

/** One report of one asker counts once a day, however often it is sent. */
async function keep(ctx: Context, listing: ReportedListing, report: Report): Promise<void> {
  const { asker } = ctx;
  const at = ctx.now();
  const digest = digestOf(report);
  const risk = rankOfReport(report.kinds);
  const serviceId = listing.kind === 'SERVICE' ? listing.id : null;

  await ctx.em.transactional(async (em) => {
    const once = asker === null ? null : onceOf({ asker, id: listing.id, digest }, at);
    if (once && !(await isFirst(em, once))) return;
    const areas = await areasOf(em, { organisationId: listing.organisationId, serviceId });
    const times = await addReport(em, { ...report, listing, areas, risk, digest, at });
    if (times === 1 && report.kinds.includes('UNSAFE')) await tellAssurers(ctx, em, { listing, areas });
    await em.flush();
  });
}
