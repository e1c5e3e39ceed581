import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import { NotFound, rejectIfAny } from '../../shared/problems.ts';
import type { Evidence } from './evidence.entity.ts';
import { problemsWithState } from './evidence.rules.ts';
import { loadEvidence } from './load-evidence.ts';

/** What is known of a file that has been received, looked at and stored. */
export interface StoredFile {
  key: string;
  type: string;
  size: number;
  digest: string;
}

/** The evidence that waits for a file from this viewer. Asked before the file is read, so that nobody sends one in vain. */
export async function expectFile(ctx: Context, id: string): Promise<Evidence> {
  const { evidence, belonging } = await loadEvidence(ctx, id);
  permit(ctx, 'submitEvidence', belonging);
  rejectIfAny(problemsWithState(evidence.state, ['WAITING_FOR_FILE']));
  return evidence;
}

/** Says where the file of a piece of evidence lies, which an assurer may look at from then on. */
export async function keepFile(ctx: Context, evidence: Evidence, file: StoredFile): Promise<Evidence> {
  const { key: fileKey, type: fileType, size: fileSize, digest: fileDigest } = file;
  Object.assign(evidence, { fileKey, fileType, fileSize, fileDigest, state: 'SUBMITTED', submittedAt: ctx.now() });
  await ctx.em.flush();
  return evidence;
}

/** The evidence whose file somebody wants to read, when they may. That it was read is recorded. */
export async function readFileOf(ctx: Context, id: string): Promise<Evidence & { fileKey: string }> {
  const { evidence, belonging } = await loadEvidence(ctx, id);
  permit(ctx, 'evidence', belonging);
  if (!evidence.fileKey) throw new NotFound('There is no file here. It has not arrived yet, or it was removed.');
  await recordRead(ctx, { operation: 'evidence', subject: 'evidence', ids: [id], fields: ['file'] });
  return evidence as Evidence & { fileKey: string };
}
