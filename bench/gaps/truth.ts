import type { Expected } from '../generate/expected-supply.ts';
import type { Hole } from '../generate/holes.ts';

/** The holes that are to be found, and which of them nobody planted. */
export interface Truth {
  /** Each by `keyOf`. */
  holes: ReadonlySet<string>;
  /** As empty as those, but where so little is usual that nobody could know: to point at them is neither right nor wrong. */
  unknowable: ReadonlySet<string>;
  planted: number;
  /** As empty as a planted one, where nobody planted one. */
  natural: number;
  /** What a hole has at most of what is usual. */
  share: number;
  /** How many cells could count as a hole. */
  knowable: number;
}

export const keyOf = ({ authority, need }: Hole): string => `${authority} ${need}`;

/** The planted holes, and every other cell of which no more is to be expected for its residents; what came out is not asked. */
export function truthOf(expected: readonly Expected[], planted: readonly Hole[], fewest: number): Truth {
  const wanted = new Set(planted.map(keyOf));
  const share = Math.max(...expected.filter((cell) => wanted.has(keyOf(cell))).map(shareOf));
  const empty = expected.filter((cell) => !wanted.has(keyOf(cell)) && shareOf(cell) <= share);
  const natural = empty.filter(({ usual }) => usual >= fewest);
  return {
    holes: new Set([...wanted, ...natural.map(keyOf)]),
    unknowable: new Set(empty.filter(({ usual }) => usual < fewest).map(keyOf)),
    planted: wanted.size,
    natural: natural.length,
    share,
    knowable: expected.filter(({ usual }) => usual >= fewest).length,
  };
}

function shareOf({ expected, usual }: Expected): number {
  return usual > 0 ? expected / usual : 1;
}
