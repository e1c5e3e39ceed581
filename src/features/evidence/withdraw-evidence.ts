import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import type { Evidence } from './evidence.entity.ts';
import { problemsWithState } from './evidence.rules.ts';
import { loadEvidence } from './load-evidence.ts';

/** Takes back what nobody has looked at yet. Its file is deleted for good. */
export async function withdrawEvidence(ctx: Context, id: string): Promise<Evidence> {
  const { evidence, belonging } = await loadEvidence(ctx, id);
  permit(ctx, 'withdrawEvidence', belonging);
  rejectIfAny(problemsWithState(evidence.state, ['WAITING_FOR_FILE', 'SUBMITTED', 'RETURNED']));

  Object.assign(evidence, { state: 'WITHDRAWN', ...NO_FILE });
  await ctx.em.flush();
  return evidence;
}

/** Once the row lets go of the key, the file itself is deleted by a job that the same transaction queues. */
export const NO_FILE = { fileKey: null, fileDigest: null } as const;
