import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import { worst } from '../standing/standing.rules.ts';
import type { Standing } from '../standing/standing.codes.ts';

/** Two listings that are to be one. */
export interface Pair {
  kept: { id: string; version: number; archivedAt?: Date | null };
  merged: { id: string; version: number; archivedAt?: Date | null };
}

/** The versions that the caller has read. */
export interface Seen {
  keepVersion: number;
  mergeVersion: number;
}

/** Why these two cannot become one at all, or not as they are now. */
export function problemsWithPair({ kept, merged }: Pair, { keepVersion, mergeVersion }: Seen): Problem[] {
  if (kept.id === merged.id) return [problem('merge', 'INVALID', 'These are one already. Say which other one it is.')];
  return [...problemsWithSide('keep', kept, keepVersion), ...problemsWithSide('merge', merged, mergeVersion)];
}

function problemsWithSide(path: 'keep' | 'merge', side: Pair['kept'], seen: number): Problem[] {
  if (side.archivedAt) return [problem(path, 'CONFLICT', 'This one is archived. Restore it first, then merge.')];
  if (side.version === seen) return [];
  const message = `This was changed since you read it: you saw version ${seen}, it is now version ${side.version}. Look at the changes, then try again.`;
  return [problem(`${path}Version`, 'CONFLICT', message)];
}

/**
 * Nobody gets a better standing by being merged, and nobody a worse one without an assurer. One that was never assessed may go
 * into one that was, and is then covered by what was found there.
 */
export function problemsWithStandings(kept: Standing, merged: Standing): Problem[] {
  if ([kept, merged].includes('SUSPENDED')) return [problem('merge', 'CONFLICT', SUSPENDED)];
  const isCovered = merged === 'NOT_ASSESSED' && (kept === 'MET' || kept === 'EXPIRED');
  if (kept === merged || isCovered) return [];
  if (kept === 'NOT_ASSESSED' && merged === 'MET')
    return [
      problem('keep', 'CONFLICT', 'Only the other one has been assessed. Keep that one, and merge this one into it.'),
    ];
  const message = `One is ${inWords(kept)}, the other ${inWords(merged)}. The kept one would be ${inWords(worst([kept, merged]))}, which an assurer has to decide: let both be assessed first, then merge.`;
  return [problem('merge', 'CONFLICT', message)];
}

/**
 * Nothing suspended is merged, also where both are: each was suspended for a reason of its own, and lifting the one would bring
 * back what the other had taken away.
 */
export function problemsWithSuspension(
  kept: { suspendedAt?: Date | null },
  merged: { suspendedAt?: Date | null },
): Problem[] {
  return kept.suspendedAt || merged.suspendedAt ? [problem('merge', 'CONFLICT', SUSPENDED)] : [];
}

const SUSPENDED = 'What is suspended is not merged. An assurer has to lift that first; then try again.';

function inWords(standing: Standing): string {
  return standing.toLowerCase().replaceAll('_', ' ');
}
