import type { Reads } from '../../database/reads.ts';
import type { Nation } from '../../shared/nation.ts';
import type { Problem } from '../../shared/problems.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { CRISIS_GUIDANCE } from './crisis-guidance.ts';
import { rememberedCrisisLines } from './crisis-line.memory.ts';
import { fits, inOrder } from './crisis-panel.rules.ts';
import { readPerson } from './crisis-person.rules.ts';
import { EMERGENCY_LINE } from './emergency-line.ts';
import { showCrisisLine, type ShownLine } from './show-crisis-line.ts';

export interface CrisisPanelRequest {
  /** For when the panel is wanted: now, unless something else is said. */
  at?: Date | null;
  nation?: Nation | null;
  age?: number | null;
  /** Left out or null: every topic. An empty list: nothing is known, so the lines for anybody in despair. */
  topics?: readonly string[] | null;
}

export interface CrisisPanel {
  at: Date;
  lines: ShownLine[];
  guidance: readonly string[];
  /** What of the request could not be used; the lines are there all the same. */
  problems: Problem[];
}

interface Asking {
  readonly reads: Reads;
  readonly now: () => Date;
}

/**
 * Whom to ring, in order. It never fails: 999 is there without a database, and the others come from memory while
 * PostgreSQL is away. Asked about a day to come, facts count as overdue that will be overdue by then.
 */
export async function findCrisisPanel(ctx: Asking, request: CrisisPanelRequest = {}): Promise<CrisisPanel> {
  const now = ctx.now();
  const at = request.at ?? now;
  const today = londonDay(at > now ? at : now);
  const { person, problems } = readPerson(request);
  const fitting = (await rememberedCrisisLines(ctx.reads)).filter((line) => fits(line, person));
  const others = fitting.map((line) => showCrisisLine(line, at, today));
  const lines = [showCrisisLine(EMERGENCY_LINE, at, today), ...inOrder(others, person)];
  return { at, lines, guidance: CRISIS_GUIDANCE, problems };
}
