const STEEPNESS = 0.8;
/** Of ten million; smaller directories have smaller crowds. */
const MOST_OF_TEN_MILLION = 4_000;
const TURNS = 60;

/**
 * How many connections go to each service, the most popular first: the second has a little more than half of what the first has
 * (Zipf), but none has more than a group can take.
 */
export function popularity(services: number, connections: number): number[] {
  const cap = Math.max(40, (MOST_OF_TEN_MILLION * connections) / 10_000_000);
  const at = (scale: number, rank: number) => Math.min(cap, scale / (rank + 1) ** STEEPNESS);
  const total = (scale: number) => {
    let sum = 0;
    for (let rank = 0; rank < services; rank += 1) sum += at(scale, rank);
    return sum;
  };
  let [low, high] = [0, connections * cap];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const middle = (low + high) / 2;
    if (total(middle) < connections) low = middle;
    else high = middle;
  }
  let carried = 0;
  return Array.from({ length: services }, (_, rank) => {
    const wanted = at(high, rank) + carried;
    const whole = Math.floor(wanted);
    carried = wanted - whole;
    return whole;
  });
}
