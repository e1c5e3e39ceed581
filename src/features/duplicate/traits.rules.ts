import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Marks } from '../listing/marks.rules.ts';
import type { Likeness } from './likeness.rules.ts';
import { nameBlocks } from './name-blocks.rules.ts';
import { sectorOf } from './postcode-parts.rules.ts';

type Trait = readonly [trait: string, value: string];

/**
 * Under what a listing is looked up. The name of a service leads nowhere by itself: every second hall has a coffee morning, so
 * two of them must share a place, a telephone number or an organisation.
 */
export function traitsOf(kind: EntryKind, marks: Marks): Trait[] {
  const under = (trait: string, values: readonly string[]) => values.map((value) => [trait, value] as const);
  const places = [...under('PHONE', marks.phones), ...under('POSTCODE', marks.postcodes)];
  if (kind === 'SERVICE') return places;
  return [
    ...places,
    ...under(
      'POSTCODE',
      [...new Set(marks.postcodes.map(sectorOf))].filter((sector) => !marks.postcodes.includes(sector)),
    ),
    ...under('IDENTIFIER', marks.identifiers),
    ...under('HOST', marks.hosts),
    ...under('NAME', marks.names),
    ...under('WORDS', nameBlocks(marks.name)),
  ];
}

/** Two listings that met. */
interface Met {
  names: [string, string];
  places: [string[], string[]];
  isOfOne: boolean;
  similarity: number;
  shared: readonly string[];
}

/** What two listings that met have in common. */
export function likenessOf(kind: EntryKind, { names: name, places, isOfOne, similarity, shared }: Met): Likeness {
  const under = (trait: string) =>
    shared.filter((each) => each.startsWith(`${trait}:`)).map((each) => each.slice(trait.length + 1));
  const isNamed = kind === 'SERVICE' && name[0] === name[1];
  return {
    kind,
    name,
    places,
    isOfOne,
    similarity: Math.round(similarity * 100) / 100,
    identifiers: under('IDENTIFIER'),
    phones: under('PHONE'),
    postcodes: under('POSTCODE'),
    hosts: under('HOST'),
    names: isNamed ? [name[0]] : under('NAME'),
  };
}
