import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, Rejected, type Problem } from '../../shared/problems.ts';
import { freezesOn, isFrozen, periodNamed } from '../impact/period.rules.ts';
import { areaOfReport, publishedReports, WHOLE, type KeptReport } from './pulse-report.queries.ts';
import { reportOf } from './pulse-report.rules.ts';

export interface FoundReport extends KeptReport {
  period: string;
}

/** What the organisations of a council's area, or all, said of a quarter, together: as it was published, whoever asks. */
export async function findPulseReport(ctx: Context, name: string, area: string): Promise<FoundReport> {
  const code = area.trim().toUpperCase();
  const found = await areaOfReport(ctx.reads, code);
  permit(ctx, 'pulseReport', { areas: [code, ...(found?.parents ?? [])] });
  rejectIfAny([
    ...problemsWithQuarter(name, londonDay(ctx.now())),
    ...(code === WHOLE || found?.kind === 'LOCAL_AUTHORITY' ? [] : [NO_COUNCIL]),
  ]);
  const reports = await publishedReports(ctx.reads, name, code);
  if (reports.length === 0) throw new Rejected([problem('period', 'OUT_OF_RANGE', nothingOf(name))]);
  const own = reports.find((each) => each.area === code)?.report ?? { ...reportOf([]), asked: 0 };
  return { ...own, period: name };
}

function problemsWithQuarter(name: string, today: string): Problem[] {
  const period = periodNamed(name);
  if (period?.kind !== 'QUARTER')
    return [problem('period', 'INVALID', 'Write a quarter as 2026-Q1. Years are not reported.')];
  if (isFrozen(period, today)) return [];
  const message = `What organisations say of ${name} may change until ${dayInWords(freezesOn(period))}. Ask then.`;
  return [problem('period', 'OUT_OF_RANGE', message)];
}

const nothingOf = (name: string) =>
  `Nothing is published of ${name}. What organisations say is published within two hours after it has frozen.`;

const NO_COUNCIL = problem(
  'area',
  'INVALID',
  'Give the code of a council, such as E08000009. Other areas overlap, and one could be worked out from another.',
);
