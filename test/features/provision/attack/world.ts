import type { Clue, Equation, Name } from '../../impact/attack/attacker.ts';
import { clueOf } from '../../impact/attack/attacker.ts';
import { COUNCILS } from '../../impact/attack/world.ts';
import type { Counted } from '../../../support/counted.ts';
import { quarterOf } from '../../../../src/features/impact/period.rules.ts';
import { reasonOf } from '../../../../src/features/gap/gap.rules.ts';
import { CONNECTION_OUTCOMES } from '../../../../src/features/connection/connection.codes.ts';

export const NEEDS = ['debt', 'food', 'stress'];
export const POPULATIONS = ['carers', 'lonely'];

/** What ends speak of an unmet need, as `impact` names them, by the reason under which gaps count them. */
export const ENDS = CONNECTION_OUTCOMES.flatMap((outcome) => {
  const reason = reasonOf(outcome);
  return reason ? [{ fact: outcome.toLowerCase(), reason }] : [];
});

/** Which cell of which quarter. */
interface Cell {
  council: string;
  need: string;
  population: string;
  quarter: string;
}

export const cellName = ({ council, need, population, quarter }: Cell, fact: string): Name =>
  `GAP ${council}/${need}/${population} ${quarter} ${fact}`;

/** What everything really is, counted by other means than the program's. What has no need stands under NOT_KNOWN. */
export function truthOfGaps(connections: readonly Counted[]): Map<Name, number> {
  const truth = new Map<Name, number>();
  for (const each of connections)
    for (const population of ['', ...(each.populations ?? [])])
      for (const fact of factsOf(each)) {
        const { localAuthority, need } = each;
        const cell = { council: localAuthority ?? '', need: need ?? 'NOT_KNOWN', population };
        const name = cellName({ ...cell, quarter: quarterOf(each.madeOn).name }, fact);
        truth.set(name, (truth.get(name) ?? 0) + 1);
      }
  return truth;
}

function factsOf({ madeOn, startedOn, outcome }: Counted): string[] {
  const isSoon = startedOn != null && Date.parse(startedOn) - Date.parse(madeOn) <= 28 * 86_400_000;
  const end = ENDS.find(({ fact }) => fact === outcome?.toLowerCase());
  return ['made', isSoon ? 'started_soon' : 'late', ...(end ? ['unmet', end.fact] : [])];
}

/** A published row of a council. */
export interface Row extends Cell {
  connections: number | null;
  not_started: number | null;
  unmet: number | null;
  /** Null where it is not told how often; a reason that is not there was given never. */
  reasons: Record<string, number | null>;
}

/** Where there is no row of a population, it is none or withheld. */
export function missingRows(rows: readonly Row[], quarters: readonly string[]): Row[] {
  const known = new Set(rows.map((row) => cellName(row, '')));
  const nothing = { connections: null, not_started: null, unmet: null, reasons: {} };
  return Object.keys(COUNCILS)
    .flatMap((council) => NEEDS.flatMap((need) => POPULATIONS.map((population) => ({ council, need, population }))))
    .flatMap((cell) => quarters.map((quarter) => ({ ...cell, quarter, ...nothing })))
    .filter((row) => !known.has(cellName(row, '')));
}

/** What a careful reader makes of a row, who is told besides which gaps are only there to protect others. */
export function cluesOfRow(row: Row, truth: ReadonlyMap<Name, number>, isDark: boolean): [Name, Clue][] {
  const nameOf = (fact: string) => cellName(row, fact);
  const told = (fact: string, shown: number | null, isWithin: boolean): [Name, Clue] => {
    const count = truth.get(nameOf(fact)) ?? 0;
    const clue = clueOf(shown, count < 8);
    if (shown !== null) return [nameOf(fact), clue];
    const isSome = !isDark && isWithin && count > 0 && count < 8;
    return [nameOf(fact), { low: isSome ? 1 : 0, high: isSome || isDark ? 7 : clue.high }];
  };
  const reasons = row.population === '' ? ENDS : [];
  return [
    told('made', row.connections, true),
    told('late', row.not_started, row.connections !== null),
    told('unmet', row.unmet, true),
    ...reasons.map(({ fact, reason }) =>
      told(
        fact,
        row.unmet === null ? null : row.reasons[reason] === undefined ? 0 : row.reasons[reason],
        row.unmet !== null,
      ),
    ),
  ];
}

/** What adds up to what, within gaps and to what `impact` tells, for whoever has read how both are made. */
export function equationsOfGaps(quarter: string): Equation[] {
  const councils = Object.keys(COUNCILS);
  const needs = [...NEEDS, 'NOT_KNOWN'];
  const cells = councils.flatMap((council) => needs.map((need) => ({ council, need })));
  const sum = (dimension: string, key: string, fact: string, of: typeof cells): Equation => ({
    total: `${dimension} ${key} ${quarter} ${fact}`,
    parts: of.map(({ council, need }) => cellName({ council, need, population: '', quarter }, fact)),
  });
  const shared = ['made', 'started_soon', ...ENDS.map(({ fact }) => fact)];
  const margins = shared.flatMap((fact) => [
    sum('DIRECTORY', 'ALL', fact, cells),
    ...councils.map((council) =>
      sum(
        'LOCAL_AUTHORITY',
        council,
        fact,
        cells.filter((cell) => cell.council === council),
      ),
    ),
    ...needs.map((need) =>
      sum(
        'NEED',
        need,
        fact,
        cells.filter((cell) => cell.need === need),
      ),
    ),
    ...[...new Set(Object.values(COUNCILS))].map((icb) =>
      sum(
        'ICB',
        icb,
        fact,
        cells.filter(({ council }) => COUNCILS[council as keyof typeof COUNCILS] === icb),
      ),
    ),
  ]);
  return [...margins, ...cells.flatMap(({ council, need }) => insideOf(council, need, quarter))];
}

function insideOf(council: string, need: string, quarter: string): Equation[] {
  const own = (population: string, fact: string) => cellName({ council, need, population, quarter }, fact);
  return [
    ...['', ...POPULATIONS].map((each) => ({
      total: own(each, 'made'),
      parts: [own(each, 'late'), own(each, 'started_soon')],
    })),
    { total: own('', 'unmet'), parts: ENDS.map(({ fact }) => own('', fact)) },
    ...POPULATIONS.flatMap((each) =>
      ['made', 'late', 'unmet'].map((fact) => ({
        total: own('', fact),
        parts: [own(each, fact), own(`not ${each}`, fact)],
      })),
    ),
  ];
}
