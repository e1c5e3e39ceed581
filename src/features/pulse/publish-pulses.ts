import type { EntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { isFrozen, periodNamed } from '../impact/period.rules.ts';
import {
  keepReports,
  saidOf,
  takePublishing,
  unpublishedQuarters,
  WHOLE,
  type KeptReport,
  type Said,
} from './pulse-report.queries.ts';
import { reportOf, reportOfWhole } from './pulse-report.rules.ts';

/** Publishes what organisations said of the quarters that have frozen, once to each, and says which they were. */
export function publishPulses(unit: EntityManager, at: Date): Promise<string[]> {
  const today = londonDay(at);
  return unit.fork().transactional(async (em) => {
    await takePublishing(em);
    const due = (await unpublishedQuarters(em)).filter((name) => {
      const period = periodNamed(name);
      return period !== null && isFrozen(period, today);
    });
    for (const quarter of due) await keepReports(em, { quarter, at }, reportsOf(await saidOf(em, quarter)));
    return due;
  });
}

/** By council, and of the whole. Those that are in no council count in the whole, and as a part of it. */
function reportsOf(said: readonly Said[]): Map<string, KeptReport> {
  const areas = [...Map.groupBy(said, ({ council }) => council)].map(([council, own]) => ({
    council,
    asked: own.length,
    pulses: own.flatMap(({ facts }) => facts ?? []),
  }));
  const whole = { ...reportOfWhole(areas.map(({ pulses }) => pulses)), asked: said.length };
  const reports = new Map<string, KeptReport>([[WHOLE, whole]]);
  for (const { council, asked, pulses } of areas)
    if (council !== null) reports.set(council, { ...reportOf(pulses), asked });
  return reports;
}
