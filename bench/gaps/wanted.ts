import { NEED_SHARES } from '../generate/need-shares.ts';
import { Random } from '../generate/random.ts';

export interface Wanted {
  needs: string[];
  /** How often each of them is wanted, as parts of a whole. */
  often: number[];
}

/** Over the whole country there is about as much as is wanted: what is missing is missing somewhere. */
const SPREAD = 0.15;

/** How often people want each need. */
export function wantedBy(seed: number): Wanted {
  const random = new Random(seed, 81);
  const weights = [...NEED_SHARES.values()].map((share) => share * random.lognormal(1, SPREAD));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return { needs: [...NEED_SHARES.keys()], often: weights.map((weight) => weight / whole) };
}
