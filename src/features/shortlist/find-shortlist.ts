import type { Context } from '../../context.ts';
import { recordRead } from '../../policy/record-read.ts';
import { findHandOut } from './find-hand-out.ts';
import { handOutText } from './hand-out-text.rules.ts';
import type { Shortlist } from './shortlist.entity.ts';
import { loadShortlist } from './write-shortlist.ts';

/** A list of the viewer's own team. Throws NotFound where there is none. */
export async function findShortlist(ctx: Context, id: string): Promise<Shortlist> {
  const shortlist = await loadShortlist(ctx, 'shortlist', id);
  await recordRead(ctx, {
    operation: 'shortlist',
    subject: 'shortlist',
    ids: [shortlist.id, shortlist.personId],
    fields: ['items'],
  });
  return shortlist;
}

/** All of a list as text, as it would be handed over today. */
export async function plainTextOf(ctx: Context, { items, person }: Shortlist): Promise<string> {
  const { nation, ageBand } = await person.loadOrFail();
  return handOutText(await findHandOut(ctx, { items, nation: nation ?? null, ageBand }));
}
