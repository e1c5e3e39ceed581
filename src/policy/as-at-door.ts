import { Forbidden } from '../shared/problems.ts';
import { refuseAtDoor } from './permit.ts';
import { recordRefusal } from './record-refusal.ts';
import type { Operation } from './table.ts';

/**
 * Reads something elsewhere than in the API as its query would: whoever could not ask it of anything is refused first, and every refusal is
 * recorded.
 */
export async function asAtDoor<Answer>(
  ctx: Parameters<typeof recordRefusal>[0],
  operation: Operation,
  act: () => Promise<Answer>,
): Promise<Answer> {
  try {
    refuseAtDoor(ctx.viewer, operation);
    return await act();
  } catch (error) {
    if (error instanceof Forbidden) await recordRefusal(ctx, operation);
    throw error;
  }
}
