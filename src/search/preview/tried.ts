import type { Plan } from '../plan/plan.ts';
import type { Judged } from './judged.ts';
import type { Found } from './top-ten.ts';

/** Something that might be typed: from the list that is kept, or judged. */
export interface Tried {
  words: string;
  trialId: string | null;
  judged: Judged | null;
}

/** The same, with how it is understood and would be. */
export interface Replanned extends Tried {
  before: Plan | null;
  after: Plan | null;
}

/** The same, with what is found and would be. */
export interface Searched extends Replanned {
  found: Found[];
  wouldFind: Found[];
}
