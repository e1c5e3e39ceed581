import type { Context } from '../../context.ts';
import { findCurrentValues } from './find-current-values.ts';
import type { KeptField } from './proposal.codes.ts';
import type { ProposalRow } from './proposal.queries.ts';
import { reopensChecks } from './proposal.rules.ts';
import { hasChangedSince } from './review.rules.ts';

export interface FieldSideBySide extends KeptField {
  current: unknown;
  hasChangedSince: boolean | null;
  reopensChecks: boolean;
}

/** What was there, what should be, and what is there now, of each field of a proposal. */
export async function fieldsSideBySide(
  ctx: Pick<Context, 'loaders'>,
  { targetKind, targetId, fields }: Pick<ProposalRow, 'targetKind' | 'targetId' | 'fields'>,
): Promise<FieldSideBySide[]> {
  const now = await findCurrentValues(ctx, targetKind, targetId);
  return fields.map((kept) => ({
    ...kept,
    current: now?.values[kept.field] ?? null,
    hasChangedSince: now && hasChangedSince(kept, now.values),
    reopensChecks: reopensChecks(targetKind, kept.field),
  }));
}
