import type { Context } from '../../context.ts';
import { transactionally } from '../../database/transactionally.ts';
import { UNSEEN } from '../../database/unseen.ts';
import { areasOf } from '../listing/belonging.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { addReport } from '../problem-report/problem-report.queries.ts';
import { digestOf, rankOfReport } from '../problem-report/problem-report.rules.ts';
import { reopenAll, watchOffered } from '../standing/reopen-checks.ts';
import { findingsAfter, isFirstTold, type Finding } from './finding.queries.ts';
import { findingInWords, reportOf } from './finding.rules.ts';

const PAGE = 100;

/**
 * Compares the numbers of our organisations with what the loaded registers say, and puts what is news before those who look after them:
 * a report in the queue of changes, and where a body is gone, the checks that rested on it. Each once, also when it was closed since.
 */
export async function checkRegisters(ctx: Context, goOn: () => boolean = () => true): Promise<number> {
  let told = 0;
  let after: Finding | null = null;
  while (goOn()) {
    const findings: Finding[] = await findingsAfter(ctx.em, { after, limit: PAGE, isNew: true });
    for (const finding of findings) if (await tell(ctx, finding)) told += 1;
    after = findings.at(-1) ?? null;
    if (findings.length < PAGE) break;
    ctx.em.clear();
  }
  return told;
}

function tell(ctx: Context, finding: Finding): Promise<boolean> {
  ctx.acting.reason = findingInWords(finding);
  return transactionally(ctx, async (inside) => {
    if (!(await isFirstTold(inside.em, finding, ctx.now()))) return false;
    const { organisationId: id, organisationName: name } = finding;
    const report = reportOf(finding);
    const areas = await areasOf(inside.em, { organisationId: id, serviceId: null });
    const listing = { kind: 'ORGANISATION', id, organisationId: id, name } as const;
    const [risk, digest] = [rankOfReport(report.kinds), digestOf(report)];
    await addReport(inside.em, { ...report, listing, areas, risk, digest, at: ctx.now() });
    if (finding.kind === 'REMOVED') await reopen(inside, finding);
    return true;
  });
}

/** What assurers found, they found of a body that stood in the register. */
async function reopen(ctx: Context, finding: Finding): Promise<void> {
  const organisation = await ctx.em.findOneOrFail(Organisation, { id: finding.organisationId }, UNSEEN);
  await reopenAll(ctx, await watchOffered(ctx, organisation), ['NAME', 'BODY']);
}
