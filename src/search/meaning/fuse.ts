/** How much the first places count beside the later ones. */
const EVENNESS = 3;

/**
 * One order out of two, best first, by reciprocal rank: what stands high in both comes first. What is close counts with its
 * `weight` beside what was planned; where nothing is, that is left as it is. Pure.
 */
export function fuse(planned: readonly string[], close: readonly string[], weight: number): readonly string[] {
  if (close.length === 0) return planned;
  const scores = new Map<string, number>();
  const add = (ids: readonly string[], share: number) =>
    ids.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + share / (EVENNESS + place + 1)));
  add(planned, 1);
  add(close, weight);
  const places = new Map([...scores.keys()].map((id, place) => [id, place]));
  return [...scores.entries()]
    .sort(([a, one], [b, other]) => other - one || (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .map(([id]) => id);
}
