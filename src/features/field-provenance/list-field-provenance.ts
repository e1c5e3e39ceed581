import type { Context } from '../../context.ts';
import { permit } from '../../policy/permit.ts';
import { namesIn, subjectOf } from '../history/list-history.ts';
import { wordsForWho } from '../history/who.rules.ts';
import { belongingOf } from '../listing/belonging.ts';
import { feedRecordsOf, lastWritten, openConflictsOf } from './field-provenance.queries.ts';
import { provenanceOf, type FieldProvenance } from './field-provenance.rules.ts';

export interface TracedField extends FieldProvenance {
  /** Who wrote it last, in words; null where that was never recorded. */
  who: string | null;
}

/** Who says what of each field of a listing or a place, for those who look after it. */
export async function listFieldProvenance(ctx: Context, id: string): Promise<TracedField[]> {
  const subject = await subjectOf(ctx, id);
  const serviceId = subject.subject === 'service' ? subject.id : null;
  permit(ctx, 'fieldProvenance', await belongingOf(ctx, { organisationId: subject.organisationId, serviceId }));
  const [written, feeds, conflicts] = await Promise.all([
    lastWritten(ctx.reads, subject),
    feedRecordsOf(ctx.reads, subject),
    openConflictsOf(ctx.reads, subject),
  ]);
  const fields = provenanceOf({ ...subject, written, feeds, conflicts });
  const names = await namesIn(
    ctx,
    'fieldProvenance',
    fields.flatMap((field) => field.written ?? []),
  );
  return fields.map((field) => ({
    ...field,
    who: field.written && wordsForWho(field.written, names.get(field.written.id) ?? null),
  }));
}
