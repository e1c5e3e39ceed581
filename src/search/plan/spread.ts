/** So many listings of one organisation count in full; each further one counts a tenth less than the one before it. */
const IN_FULL = 3;
const FURTHER = 0.9;

export interface Scored {
  id: string;
  organisationId: string;
  score: number;
}

/**
 * The same listings, so that one organisation does not fill the page: others that fit about as well come in between. Whoever
 * asks for an organisation by its name still gets all of it, since nobody else fits nearly as well. Pure; takes the best first.
 */
export function spread<Each extends Scored>(bestFirst: readonly Each[]): Each[] {
  const seen = new Map<string, number>();
  const weighed = bestFirst.map((each, place) => {
    const before = seen.get(each.organisationId) ?? 0;
    seen.set(each.organisationId, before + 1);
    return { each, place, score: each.score * FURTHER ** Math.max(0, before + 1 - IN_FULL) };
  });
  return weighed.sort((a, b) => b.score - a.score || a.place - b.place).map(({ each }) => each);
}
