import { dropOldAudit } from '../features/seal/drop-old-audit.ts';
import { makeAuditMonths } from '../features/seal/make-audit-months.ts';
import type { Job } from './job.ts';

/** Each night: makes the months of the audit log that will be needed, and drops those whose time is over. */
export const keepAuditMonths: Job = {
  name: 'keep-audit-months',
  due: '20 3 * * *',

  async run(_payload, { ctx, auditYears, log }) {
    await makeAuditMonths(ctx.em);
    const months = await dropOldAudit(ctx.em, { years: auditYears, now: ctx.now() });
    if (months > 0) log.info({ months, auditYears }, 'Months of the audit log were dropped, as their time is over.');
  },
};
