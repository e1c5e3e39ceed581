import { COMMON, phrase, type Filling } from './grammar.ts';
import type { Authority } from './geography.ts';
import type { Random } from './random.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MINUTES = [45, 60, 75, 90, 120];

/** What texts about this neighbourhood are filled with. The place itself stays the same within one text. */
export function fillingFor(authority: Authority, random: Random): Filling {
  const place = placeIn(authority, random);
  return {
    place: () => place,
    'near-place': () => placeIn(authority, random),
    street: () => streetName(random),
    weekday: () => random.one(WEEKDAYS),
    year: () => String(random.whole(1958, 2024)),
    minutes: () => String(random.one(MINUTES)),
    'small-number': () => String(random.whole(6, 16)),
    'big-number': () => String(random.whole(3, 90) * 10),
  };
}

export function streetName(random: Random): string {
  const head = random.chance(0.4) ? phrase(COMMON, 'estate', random) : phrase(COMMON, 'street-heads', random);
  return `${head} ${phrase(COMMON, 'street-tails', random)}`;
}

function placeIn({ name, wards }: Authority, random: Random): string {
  return wards.length > 0 && random.chance(0.7) ? random.one(wards).name : name;
}
