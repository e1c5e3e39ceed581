import type { Context } from '../../context.ts';
import type { Assured } from '../standing/load-assured.ts';
import { settle } from '../standing/settle.ts';
import { tellIfUnmet } from '../suspension/affected.change.ts';

/** Settles what was loaded and has been changed since, and tells whom it concerns where that makes it NOT_MET. */
export async function settleAndTell(ctx: Context, assured: Assured): Promise<void> {
  const { service, inForce } = assured;
  const before = service.standing;
  settle(ctx, assured);
  await tellIfUnmet(ctx, service, { before, reason: inForce?.reason ?? NO_REASON });
}

const NO_REASON = 'What is asked of it is not met.';
