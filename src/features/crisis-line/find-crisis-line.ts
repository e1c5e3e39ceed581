import type { Reads } from '../../database/reads.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { rememberedCrisisLines } from './crisis-line.memory.ts';
import { EMERGENCY_LINE } from './emergency-line.ts';
import { showCrisisLine, type ShownLine } from './show-crisis-line.ts';

/** One line as it is now, or null; 999 is one of them. */
export async function findCrisisLine(
  { reads, now }: { readonly reads: Reads; readonly now: () => Date },
  id: string,
): Promise<ShownLine | null> {
  const lines = [EMERGENCY_LINE, ...(await rememberedCrisisLines(reads))];
  const line = lines.find((known) => known.id === id.toLowerCase());
  return line ? showCrisisLine(line, now(), londonDay(now())) : null;
}
