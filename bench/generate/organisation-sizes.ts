import type { Plan } from './plan.ts';
import { Random } from './random.ts';

const SIZES = { one: 70, few: 20, several: 8, federation: 2 };
const SMALLEST_FEDERATION = 50;

/** How many services each organisation offers, until there are enough: most offer one, a few are federations. */
export function* organisationSizes({ seed, services }: Plan): Generator<number> {
  const random = new Random(seed, 1);
  for (let left = services; left > 0;) {
    const size = Math.min(sizeOf(random, services), left);
    yield size;
    left -= size;
  }
}

/** In a small directory a single federation must not be all there is. */
function sizeOf(random: Random, services: number): number {
  const size = random.weighted(SIZES);
  if (size === 'one') return 1;
  if (size === 'few') return random.whole(2, 3);
  if (size === 'several' || services < SMALLEST_FEDERATION * 20) return random.whole(4, 15);
  return SMALLEST_FEDERATION + Math.floor(random.exponential(30));
}
