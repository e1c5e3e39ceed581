import { ProblemReport } from './problem-report.entity.ts';
import type { ReportRow } from './problem-report.queries.ts';

/** A report as it is shown, also from the entity itself: without where an answer goes. */
export function shownReport(report: ProblemReport | ReportRow): ReportRow {
  if (!(report instanceof ProblemReport)) return report;
  const { id, targetKind, targetId, kinds, fields, timesReported, createdAt, lastReportedAt } = report;
  return {
    ...{ id, targetKind, targetId, kinds, fields, timesReported, createdAt, lastReportedAt },
    organisationId: report.organisation.id,
    note: report.note ?? null,
    closedAt: report.closedAt ?? null,
    outcome: report.outcome ?? null,
    message: report.message ?? null,
  };
}
