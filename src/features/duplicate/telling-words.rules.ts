/** Words of which one stands for itself and no other: a Tuesday group is not the Thursday group of the same name. */
const GROUPS: readonly (readonly string[])[] = [
  [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday',
    'mondays',
    'tuesdays',
    'wednesdays',
    'thursdays',
    'fridays',
    'saturdays',
    'sundays',
  ],
  ['morning', 'afternoon', 'evening', 'night', 'weekend', 'lunchtime'],
  ['men', 'mens', 'women', 'womens', 'boys', 'girls', 'ladies', 'dads', 'mums'],
  [
    'children',
    'childrens',
    'young',
    'youth',
    'junior',
    'juniors',
    'senior',
    'seniors',
    'adult',
    'adults',
    'toddler',
    'toddlers',
    'baby',
    'babies',
    'infant',
    'primary',
    'secondary',
    'nursery',
  ],
  ['beginner', 'beginners', 'improvers', 'intermediate', 'advanced'],
  ['north', 'south', 'east', 'west', 'central', 'upper', 'lower', 'great', 'little', 'old', 'new'],
  ['scout', 'scouts', 'guide', 'guides', 'brownies', 'rainbows', 'cubs', 'beavers'],
  ['library', 'church', 'school', 'hospice', 'hospital', 'mosque', 'playgroup', 'museum', 'theatre', 'band', 'choir'],
];

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Whether a word in one of two names says that it is not the other: a number, a day, a direction. */
export function tellsApart(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  if (numbersIn(mine) !== numbersIn(theirs)) return true;
  if (areOthers(saintsIn(one), saintsIn(other))) return true;
  return GROUPS.some((group) => {
    const within = (words: string[]) => group.filter((word) => words.includes(word));
    return areOthers(within(mine), within(theirs));
  });
}

/** Both name some, and not the same. */
function areOthers(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && one.join() !== other.join();
}

/** Whose church it is: `st john`. */
function saintsIn(name: string): string[] {
  return [...name.matchAll(/\bst (\w+)/g)].map(([, saint = '']) => saint).sort();
}

function wordsOf(name: string): string[] {
  return name.split(' ');
}

/** The numbers of a name, however they are written: `1st` and `first`. */
function numbersIn(words: readonly string[]): string {
  return words
    .flatMap((word) => {
      const ordinal = ORDINALS.indexOf(word) + 1;
      return ordinal > 0 ? [ordinal] : (/^\d+/.exec(word)?.map(Number) ?? []);
    })
    .sort((a, b) => a - b)
    .join();
}
