import { problem, problemsWithCodes } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { nameKey } from '../listing/marks.rules.ts';
import { monthOf } from './month.rules.ts';

/** A grant as a file says it, checked and tidied. */
export interface GrantSaid {
  source: string;
  sourceId: string;
  title: string;
  description: string | null;
  currency: string;
  amountPence: number;
  awardedOn: string;
  startsOn: string | null;
  endsOn: string | null;
  /** For how many months it is planned, where the file says that. */
  plannedMonths: number | null;
  recipientName: string;
  /** As org-id.guide writes them: `GB-CHC-1234567`. */
  recipientIdentifiers: string[];
  funderName: string | null;
  funderIdentifier: string | null;
  programme: string | null;
  placeName: string | null;
  /** As the file says them: perhaps old, perhaps not known here. */
  areaCodes: string[];
}

/** What is kept of it, but for where it is. */
export function columnsOf({ plannedMonths, areaCodes: _, ...said }: GrantSaid) {
  return { ...said, ...monthsOf({ ...said, plannedMonths }), recipientKey: nameKey(said.recipientName) };
}

/**
 * Over which months a grant is spread: from the planned start, or else the award, to the planned end, or else for as many
 * months as are planned. Where nothing is planned it is the month of the award alone.
 */
export function monthsOf({
  awardedOn,
  startsOn,
  endsOn,
  plannedMonths,
}: Pick<GrantSaid, 'awardedOn' | 'startsOn' | 'endsOn' | 'plannedMonths'>): { firstMonth: number; lastMonth: number } {
  const firstMonth = monthOf(startsOn ?? awardedOn);
  const lastMonth = endsOn === null ? firstMonth + (plannedMonths ?? 1) - 1 : monthOf(endsOn);
  return { firstMonth, lastMonth: Math.max(firstMonth, lastMonth) };
}

const MOST_NEEDS = 10;

/** What is wrong with needs that somebody says a grant is for. None is right too: then nobody has said it. */
export function problemsWithGrantNeeds(needs: readonly string[], known: ReadonlySet<string>): Problem[] {
  const tooMany = `Name at most ${MOST_NEEDS} needs: a grant for all of them is better left without.`;
  return [
    ...(needs.length > MOST_NEEDS ? [problem('needs', 'TOO_LONG', tooMany)] : []),
    ...problemsWithCodes('needs', needs, known),
  ];
}

/** Pence as pounds. */
export function pounds(pence: number): number {
  return pence / 100;
}
