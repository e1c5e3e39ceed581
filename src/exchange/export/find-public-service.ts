import type { Context } from '../../context.ts';
import { findKept } from '../../features/merge/find-kept.ts';
import { findWholeServices, type WholeService } from '../../features/service/find-whole-services.ts';
import { NotFound } from '../../shared/problems.ts';
import { isUuid } from '../../shared/uuid.ts';
import { PUBLIC_SIGHT } from './sight-of-files.ts';

/**
 * The service of this id, or what is kept in its place, as anybody may see it: what programs take up and hand on is the same
 * whoever asks. Throws NotFound alike when there is none and when it is hidden.
 */
export async function findPublicService(ctx: Context, id: string): Promise<WholeService> {
  const found = new Map<string, WholeService>();
  const load = async (each: string) => {
    const [whole = null] = await findWholeServices(ctx, [each], PUBLIC_SIGHT);
    if (whole) found.set(whole.service.id, whole);
    return whole?.service ?? null;
  };
  const service = isUuid(id) ? await findKept(ctx, id.toLowerCase(), load) : null;
  const whole = service && found.get(service.id);
  if (!whole) throw new NotFound('There is no such service.');
  return whole;
}
