import type { FigureRow } from '../provision/figure-rows.queries.ts';
import { PER, WEIGHTS } from '../provision/provision.codes.ts';

type Supplied = Pick<FigureRow, 'residents' | 'referableSpread' | 'parts'>;

/**
 * By how many points a gap score would fall at once if people could be referred to one more service that is for the area alone. It follows from
 * what is published: how far the area was drawn towards what is usual tells how much one service weighs. What else would follow from it, such
 * as fewer needs that are not met, is not guessed.
 */
export function pointsOfOneMore({ residents, referableSpread, parts: { SUPPLY } }: Supplied): number {
  const { value, usual, points } = SUPPLY;
  if (points <= 0 || value === null || usual === null) return 0;
  // Where there is nothing anywhere, the first service is all that is usual.
  if (usual === 0) return points;
  const missing = (usual * residents) / PER - referableSpread;
  const rise = missing > 0 ? (usual - value) / missing : 0;
  return rounded(Math.min(points, (WEIGHTS.SUPPLY * rise) / usual));
}

/** Whether it is shown that people have a need. What is withheld is not guessed. */
export function hasDemand({
  recordedNeeds,
  connections,
  unmet,
  searches,
}: Pick<FigureRow, 'recordedNeeds' | 'connections' | 'unmet' | 'searches'>): boolean {
  return [recordedNeeds, connections, unmet, searches].some((count) => count !== null && count > 0);
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
