import type { Context } from '../../../../context.ts';
import { barredAmong, type Wanted } from '../../../../features/do-not-list/find-barring.ts';
import type { EntryKind } from '../../../../features/listing/entry-kind.codes.ts';
import type { Here } from './here.ts';
import type { Told } from './told.ts';

/** Those of some records of which the do-not-list recognises a part. One statement. */
export async function barredOf(
  ctx: Context,
  all: readonly (Told | null)[],
  here: Here,
): Promise<ReadonlySet<Told | null>> {
  const asked = all.flatMap((told) => (told ? wantedOf(told, here).map((each) => ({ told, ...each })) : []));
  const barred = await barredAmong(ctx, asked);
  return new Set(asked.filter((_, at) => barred.has(at)).map(({ told }) => told));
}

/** What is asked of each part before it is added, as the commands ask it. */
function wantedOf(told: Told, here: Here): { kind: EntryKind; wanted: Wanted }[] {
  const { organisation, locations, service } = told;
  const body = here.organisations.get(organisation.sourceId) ?? organisation.added;
  const named = { name: body?.name ?? {}, alternativeNames: body?.alternativeNames ?? [] };
  const postcodes = locations.flatMap(({ content }) => postcodeIn(content));
  const { added } = organisation;
  return [
    ...(added ? [{ kind: 'ORGANISATION' as const, wanted: { ...added, name: added.name ?? {} } }] : []),
    ...locations
      .filter((place) => place.added && postcodeIn(place.content).length > 0)
      .map(({ content }) => ({
        kind: 'ORGANISATION' as const,
        wanted: { ...named, postcodes: postcodeIn(content) },
      })),
    ...(service.added
      ? [{ kind: 'SERVICE' as const, wanted: { ...service.added, name: service.added.name ?? {}, postcodes } }]
      : []),
  ];
}

function postcodeIn({ postcode, isConfidential }: Record<string, unknown>): string[] {
  return typeof postcode === 'string' && isConfidential !== true ? [postcode] : [];
}
