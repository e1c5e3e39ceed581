import type { KeptReport } from './pulse-report.queries.ts';
import { reportOf } from './pulse-report.rules.ts';
import type { PulseFacts } from './pulse.rules.ts';

const COUNTS = ['received', 'attended', 'turnedAway', 'waiting', 'newMembers', 'newVolunteers'] as const;
const AMOUNTS = ['extraCostPence', 'fundingPence'] as const;
type Added = (typeof COUNTS)[number] | (typeof AMOUNTS)[number];

/** What of a report goes beside figures about connections: numbers, and no words. */
export interface PulseFigures extends Pick<
  KeptReport,
  Added | 'asked' | 'answered' | 'turnedAwayFor' | 'confidence6' | 'confidence12'
> {
  /** True where it is the sum of what councils show, and so at least so many. */
  isSumOfShown: boolean;
}

/** A report as it was published. */
export function figuresOfReport(report: KeptReport): PulseFigures {
  const { asked, answered, received, attended, turnedAway, turnedAwayFor, waiting, newMembers, newVolunteers } = report;
  const { extraCostPence, fundingPence, confidence6, confidence12 } = report;
  return {
    ...{ asked, answered, received, attended, turnedAway, turnedAwayFor, waiting, newMembers, newVolunteers },
    ...{ extraCostPence, fundingPence, confidence6, confidence12, isSumOfShown: false },
  };
}

/** What an organisation said by itself, for its own editors: as reports have it, so that it may be passed on. */
export function figuresOfOwn(facts: PulseFacts): PulseFigures {
  return figuresOfReport({ ...reportOf([facts]), asked: 1 });
}

/**
 * What councils show, added up. It is made of what is published and of nothing else, so there is no total of its own from which
 * anything that a council withholds could be worked out. Means are not added.
 */
export function sumOfShown(reports: readonly KeptReport[]): PulseFigures {
  const [first] = reports;
  const sum = (pick: (report: KeptReport) => number | null | undefined) => sumOf(reports.map(pick));
  const sums = Object.fromEntries(
    [...COUNTS, ...AMOUNTS].map((field) => [field, sum((report) => report[field])]),
  ) as Pick<PulseFigures, Added>;
  return {
    ...sums,
    asked: sum(({ asked }) => asked) ?? 0,
    answered: sum(({ answered }) => answered) ?? 0,
    turnedAwayFor: (first?.turnedAwayFor ?? []).map(({ code }) => ({
      code,
      count: sum(({ turnedAwayFor }) => turnedAwayFor.find((each) => each.code === code)?.count),
    })),
    ...{ confidence6: null, confidence12: null, isSumOfShown: true },
  };
}

/** Null where nothing is shown, or where only what is none is. */
function sumOf(counts: readonly (number | null | undefined)[]): number | null {
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  return sum === 0 && counts.some((count) => count == null) ? null : sum;
}
