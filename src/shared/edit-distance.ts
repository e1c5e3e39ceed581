/**
 * Whether one word becomes the other by at most so many typing mistakes: a letter too many, missing, wrong, or swapped
 * with its neighbour. What both begin and end with alike is put aside first, which mostly settles it; rows of the usual
 * table are given up as soon as nothing in them is within the limit.
 */
export function isWithinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [one, other] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  // One mistake leaves one letter of each word, or two that are swapped.
  if (limit === 1 && Math.max(one.length, other.length) > 2) return false;
  return isTableWithin(one, other, limit);
}

function isTableWithin(a: string, b: string, limit: number): boolean {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const substitution = at(above, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swap = isSwap ? at(before, column - 2) + 1 : Infinity;
      current.push(Math.min(at(above, column) + 1, at(current, column - 1) + 1, substitution, swap));
    }
    if (Math.min(...current) > limit) return false;
    [before, above] = [above, current];
  }
  return at(above, b.length) <= limit;
}

function at(row: number[], index: number): number {
  return row[index] ?? Infinity;
}
