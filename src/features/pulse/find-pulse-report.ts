import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { problem } from '../../shared/checks.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rejectIfAny, type Problem } from '../../shared/problems.ts';
import { freezesOn, isFrozen, periodNamed, quartersIn } from '../impact/period.rules.ts';
import { askedInArea, parentsOfArea, pulsesOfArea } from './pulse-report.queries.ts';
import { reportOf, type PulseReport } from './pulse-report.rules.ts';

export interface FoundReport extends PulseReport {
  period: string;
  asked: number;
}

/** What the organisations of an area said of a period whose figures are frozen, together. */
export async function findPulseReport(ctx: Context, name: string, area: string): Promise<FoundReport> {
  const code = area.trim().toUpperCase();
  permit(ctx, 'pulseReport', { areas: [code, ...(await parentsOfArea(ctx.reads, code))] });
  const period = periodNamed(name);
  rejectIfAny(problemsWithPeriod(name, londonDay(ctx.now())));
  const quarters = period ? quartersIn(period).map((quarter) => quarter.name) : [];
  const [asked, pulses] = await Promise.all([
    askedInArea(ctx.reads, { quarters, area: code }),
    pulsesOfArea(ctx.reads, { quarters, area: code }),
  ]);
  return { ...reportOf(pulses), period: name, asked };
}

function problemsWithPeriod(name: string, today: string): Problem[] {
  const period = periodNamed(name);
  if (!period) return [problem('period', 'INVALID', 'Write a quarter as 2026-Q1, or a financial year as 2025-26.')];
  if (isFrozen(period, today)) return [];
  const message = `What organisations say of ${name} may change until ${dayInWords(freezesOn(period))}. Ask then.`;
  return [problem('period', 'OUT_OF_RANGE', message)];
}
