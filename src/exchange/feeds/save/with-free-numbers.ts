import type { Context } from '../../../context.ts';
import { Organisation } from '../../../features/organisation/organisation.entity.ts';
import { organisationsWithIdentifiers } from '../../../features/organisation/organisation.queries.ts';
import type { Remark } from '../../import/mapped.ts';
import type { FeedDraft } from '../map/feed-draft.ts';

type Body = FeedDraft['organisation'];

/**
 * An official number belongs to one living organisation. What comes with a number that another one has is taken without it, and
 * a person is told that the two are one: nothing is merged by itself.
 */
export async function withFreeNumbers(ctx: Context, body: Body): Promise<{ input: Body; remarks: Remark[] }> {
  const numbers = body.identifiers ?? [];
  if (numbers.length === 0) return { input: body, remarks: [] };
  const own = await ctx.em.findOne(Organisation, body.provenance);
  if (own?.archivedAt) return { input: body, remarks: [] };
  const others = await organisationsWithIdentifiers(ctx.reads, numbers, own?.id ?? null);
  const ownerOf = (number: string) => others.find(({ identifiers }) => identifiers.includes(number))?.id;
  const remarks = numbers.flatMap((number) => {
    const owner = ownerOf(number);
    return owner === undefined ? [] : [sameNumber(number, owner)];
  });
  if (remarks.length === 0) return { input: body, remarks };
  return { input: { ...body, identifiers: numbers.filter((number) => ownerOf(number) === undefined) }, remarks };
}

function sameNumber(number: string, owner: string): Remark {
  const message = `Organisation ${owner} already has ${number}, so this is certainly the same one twice. It was taken without the number: merge the two (mergeOrganisations), or correct the number.`;
  return { field: 'organization_identifiers', code: 'TAKEN', message };
}
