import type { ShownMoney } from '../../features/grant/list-money.ts';
import type { GapRow } from '../../features/gap/gap.queries.ts';
import type { AreaTrendPoint } from '../../features/provision-views/find-area-profile.ts';
import type { AreaSummaryRow } from '../../features/provision-views/area-summary.queries.ts';
import type { Denials } from '../../features/provision-views/find-denials.ts';
import type { EquityOfNeed } from '../../features/provision-views/find-equity.ts';
import type { SearchFilter } from '../../features/provision-views/search-filters.rules.ts';
import type { ShownGap } from '../../features/provision/list-provision-gaps.ts';
import { shownMeasures } from '../../features/provision/words.rules.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { capital, inWords, money, rate, told, toldSum, whole } from './area-words.ts';
import { sectionOf, type Section } from './section.ts';

/** What a code of a need or of a population is called. */
export type LabelOf = (code: string) => string;

export function needsSection(gaps: readonly ShownGap[], labelOf: LabelOf): Section {
  const heads = [
    'Need',
    'Gap score of 100',
    'Referable services for 10,000 residents',
    'Recorded',
    'Not met',
    'Not started in 28 days',
    'Why not met',
  ];
  const rows = gaps.map((gap) => [
    labelOf(gap.need),
    rate(gap.score),
    coverageOf(gap),
    told(gap.recordedNeeds),
    told(gap.unmet),
    told(gap.notStarted),
    reasonsOf(gap),
  ]);
  return sectionOf('needs', 'What is missing', { caption: 'Each need, the greatest gap first', heads, rows }, NOTHING);
}

const NOTHING = { otherwise: 'Nothing is published.' };

function coverageOf(gap: ShownGap): string {
  const found = shownMeasures(gap).find(({ code }) => code === 'REFERABLE_COVERAGE');
  if (!found || found.low === null || found.high === null) return rate(found?.value ?? null);
  return rate(found.value, { low: found.low, high: found.high });
}

function reasonsOf({ reasons }: Pick<ShownGap, 'reasons'>): string {
  return capital(reasons.map(({ reason, shown }) => `${inWords(reason)} (${told(shown)})`).join(', '));
}

export function equitySection(needs: readonly EquityOfNeed[], nameOf: (need: EquityOfNeed) => string): Section {
  const heads = [
    'Need',
    'Services for people in the most deprived fifth',
    'In the least deprived fifth',
    'The first for each of the second',
  ];
  const rows = needs.map((need) => [
    nameOf(need),
    rate(need.mostDeprived.services),
    rate(need.leastDeprived.services),
    need.ratio === null ? 'nothing to compare' : String(need.ratio),
  ]);
  const table = { caption: 'To how many services people may be referred', heads, rows };
  return sectionOf('equity', 'Whether people get as much where they are worse off', table, NOTHING);
}

export function denialsSection({ recordedNeeds, connections, notStarted, unmet, reasons }: Denials): Section {
  const sentences = [
    `Needs recorded: ${toldSum(recordedNeeds)}. Connections made: ${toldSum(connections)}. Not started in 28 days: ${toldSum(notStarted)}. Needs not met: ${toldSum(unmet)}.`,
  ];
  const rows = reasons.map((each) => [capital(inWords(each.reason)), toldSum(each)]);
  const table = { caption: 'Why needs were not met', heads: ['Reason', 'How often'], rows };
  return sectionOf('denials', 'What came to nothing, and why', table, { sentences, otherwise: 'No reason is shown.' });
}

export function filtersSection(filters: readonly SearchFilter[]): Section {
  const heads = ['What had to hold', 'Searches', 'Found nothing', 'Of a hundred'];
  const rows = filters.map(({ words, searches, none, noResultPer100, low, high }) => [
    ...[capital(words), whole(searches), told(none)],
    none === null ? 'withheld' : rate(noResultPer100, low === null || high === null ? null : { low, high }),
  ]);
  const table = { caption: 'What people looked for besides the need', heads, rows };
  return sectionOf('filters', 'What searches did not find', table, { otherwise: 'Nothing of this is shown.' });
}

export function trendSection(points: readonly AreaTrendPoint[]): Section {
  const heads = ['Quarter', 'Mean gap score', 'Highest', 'Needs with no referable service', 'Recorded', 'Not met'];
  const rows = points.flatMap(({ quarter, figures, predecessors, divided }) => {
    if (figures) return [[quarter, ...cellsOf(figures)]];
    const others = [...predecessors, ...divided];
    if (others.length === 0) return [[quarter, 'nothing published', '', '', '', '']];
    return others.map((each) => [`${quarter}, ${each.name}`, ...cellsOf(each)]);
  });
  const sentences = [...new Set(points.flatMap(({ words }) => words ?? []))];
  return sectionOf('trend', 'Eight quarters', { caption: 'Over all needs', heads, rows }, { sentences, ...NOTHING });
}

function cellsOf(row: AreaSummaryRow): string[] {
  const { meanScore, highestScore, needsWithNothing, recordedNeeds, unmet, isRecordedAtLeast, isUnmetAtLeast } = row;
  return [
    ...[rate(meanScore), rate(highestScore), whole(needsWithNothing)],
    toldSum({ count: recordedNeeds, isAtLeast: isRecordedAtLeast }),
    toldSum({ count: unmet, isAtLeast: isUnmetAtLeast }),
  ];
}

export function raisedSection(
  gaps: readonly GapRow[],
  { hasMore, labelOf }: { hasMore: boolean; labelOf: LabelOf },
): Section {
  const heads = ['Need', 'For whom', 'State', 'First flagged'];
  const rows = gaps.map(({ need, population, status, flaggedOn }) => [
    ...[labelOf(need), population === null ? 'Everybody' : labelOf(population)],
    ...[capital(inWords(status)), dayInWords(flaggedOn)],
  ]);
  const sentences = hasMore ? [`These are ${gaps.length} of them.`] : [];
  const table = { caption: 'Gaps that people have raised here, and what became of them', heads, rows };
  return sectionOf('raised', 'Gaps that people have raised', table, { sentences, otherwise: 'None has been raised.' });
}

export function moneySection(sums: readonly ShownMoney[]): Section {
  const heads = ['Need', 'Awarded', 'Grants', 'Connections', 'Cost of a connection'];
  const rows = sums.map(({ label, awarded, grants, connections, cost }) => [
    ...[label, money(awarded), whole(grants)],
    ...[connections === null ? 'not shown' : whole(connections), cost === null ? 'not shown' : money(cost)],
  ]);
  const table = { caption: 'What grants come to in the quarter, by need', heads, rows };
  return sectionOf('money', 'Money beside demand', table, { otherwise: 'No grant is known that is for this area.' });
}
