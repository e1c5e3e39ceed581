import type { Expected } from '../generate/expected-supply.ts';
import type { Hole } from '../generate/holes.ts';

/** Where less than this part of what is usual is to be expected, there is a hole. */
const PART_OF_A_HOLE = 0.5;

/** The holes that are to be found, and which of them nobody planted. */
export interface Truth {
  /** Each by `keyOf`. */
  holes: ReadonlySet<string>;
  /** As empty as those, but where so little is usual that nobody could know: to point at them is neither right nor wrong. */
  unknowable: ReadonlySet<string>;
  planted: number;
  natural: number;
  /** What the planted hole that has most has of what is usual. */
  fullest: number;
  /** How many cells could count as a hole. */
  knowable: number;
}

export const keyOf = ({ authority, need }: Hole): string => `${authority} ${need}`;

/** The planted holes, and every other cell in which less than half of what is usual is to be expected; what came out is not asked. */
export function truthOf(expected: readonly Expected[], planted: readonly Hole[], fewest: number): Truth {
  const wanted = new Set(planted.map(keyOf));
  const empty = expected.filter((cell) => !wanted.has(keyOf(cell)) && shareOf(cell) < PART_OF_A_HOLE);
  const natural = empty.filter(({ usual }) => usual >= fewest);
  return {
    holes: new Set([...wanted, ...natural.map(keyOf)]),
    unknowable: new Set(empty.filter(({ usual }) => usual < fewest).map(keyOf)),
    planted: wanted.size,
    natural: natural.length,
    fullest: Math.max(...expected.filter((cell) => wanted.has(keyOf(cell))).map(shareOf)),
    knowable: expected.filter(({ usual }) => usual >= fewest).length,
  };
}

function shareOf({ expected, usual }: Expected): number {
  return usual > 0 ? expected / usual : 1;
}
