import type { Context } from '../../../context.ts';
import type { FhirResource } from '../fhir.ts';
import { entryOf, FHIR_PATH } from '../fhir-file.ts';
import { AFTER, readSearch, type AskedSearch } from './read-search.ts';
import { RESOURCES_OF } from './resources-of.ts';
import { countFound, idsFound } from './search.queries.ts';
import { SEARCHED } from './searched.ts';

export interface SearchAsked {
  type: FhirResource['resourceType'];
  query: Readonly<Record<string, unknown>>;
  /** Whether a parameter that nobody knows may be passed over. */
  isLenient: boolean;
  publicUrl: string;
}

/** A page of what is found by FHIR's own parameters: a bundle of type searchset, with a link to the next page where there is one. */
export async function searchResources(ctx: Context, { type, query, isLenient, publicUrl }: SearchAsked) {
  const searched = SEARCHED[type];
  const asked = readSearch(query, searched, isLenient);
  const { conditions, count, after, wantsTotal, includes } = asked;
  const [total, ids] = await Promise.all([
    wantsTotal ? countFound(ctx.reads, searched, conditions) : null,
    count > 0 ? idsFound(ctx.reads, searched, conditions, { after, limit: count + 1 }) : [],
  ]);
  const page = ids.slice(0, count);
  const { found, included } = await RESOURCES_OF[type](ctx, page, includes);
  const entries = [
    ...found.map((resource) => ({ ...entryOf(resource, publicUrl), search: { mode: 'match' } })),
    ...included.map((resource) => ({ ...entryOf(resource, publicUrl), search: { mode: 'include' } })),
  ];
  const address = `${publicUrl}${FHIR_PATH}/${type}`;
  const last = ids.length > count ? page.at(-1) : undefined;
  return {
    resourceType: 'Bundle' as const,
    type: 'searchset',
    ...(total !== null && { total }),
    link: [
      { relation: 'self', url: linkTo(address, asked, after) },
      ...(last === undefined ? [] : [{ relation: 'next', url: linkTo(address, asked, last) }]),
    ],
    ...(entries.length > 0 && { entry: entries }),
  };
}

function linkTo(address: string, { heard }: AskedSearch, after: string | null): string {
  const parameters = new URLSearchParams([...heard, ...(after === null ? [] : [[AFTER, after] as [string, string]])]);
  return parameters.size > 0 ? `${address}?${parameters.toString()}` : address;
}
