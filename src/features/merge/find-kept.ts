import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { keptId } from './redirect.queries.ts';

/**
 * What was found under an id, or what is kept in its place where that was merged into another one. Asks once more only where
 * nothing was found, or what was found is archived, so that it costs others nothing.
 */
export async function findKept<Row extends { archivedAt: Date | null }>(
  { reads }: Pick<Context, 'reads'>,
  id: string,
  load: (id: string) => Promise<Row | null>,
): Promise<Row | null> {
  const found = await load(id);
  if (found && !found.archivedAt) return found;
  const kept = await keptId(reads, id);
  return kept === null ? found : load(kept);
}

/** For commands: whoever wants to change what was merged is told where it went. A read of its own, so ask it of archived ones. */
export async function rejectIfMerged({ reads }: Pick<Context, 'reads'>, id: string): Promise<void> {
  const kept = isUuid(id) ? await keptId(reads, id) : null;
  if (kept === null) return;
  const message = `This was merged into ${kept}, which has all that it had. Change that one. To have both again, add this one anew.`;
  throw new Rejected([problem('id', 'CONFLICT', message)]);
}
