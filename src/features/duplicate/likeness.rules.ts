import type { EntryKind } from '../listing/entry-kind.codes.ts';
import type { Common, Confidence } from './likeness.codes.ts';
import { areApart, areNear, isWhole } from './postcode-parts.rules.ts';
import { tellsApart } from './telling-words.rules.ts';

/** Two listings side by side, as far as it takes to say how alike they are. */
export interface Likeness extends Common {
  kind: EntryKind;
  /** Their names, in the form in which they are compared. */
  name: readonly [string, string];
  /** Where each of them is. */
  places: readonly [readonly string[], readonly string[]];
  /** Of services: whether one organisation offers both. */
  isOfOne: boolean;
}

/** How sure it is that these two are one; null where they are better left in peace. */
export function confidenceIn(likeness: Likeness): Confidence | null {
  if (likeness.identifiers.length > 0) return 'CERTAIN';
  if (tellsApart(...likeness.name)) return null;
  return likeness.kind === 'ORGANISATION' ? inOrganisations(likeness) : inServices(likeness);
}

/** In the order in which they are asked; the figures were chosen by looking at real registers. */
type Judgements = readonly (readonly [holds: boolean, confidence: Confidence | null])[];

function inOrganisations({ similarity, names, phones, hosts, postcodes, places }: Likeness): Confidence | null {
  const isNamed = names.length > 0;
  const isReached = phones.length > 0 || hosts.length > 0;
  const isAlike = isNamed || similarity >= 0.7;
  return judged([
    [isAlike && isReached, 'LIKELY'],
    [isAlike && postcodes.some(isWhole), 'LIKELY'],
    [isNamed && areNear(...places), 'LIKELY'],
    [isNamed, 'POSSIBLE'],
    [isReached && similarity >= 0.4, 'POSSIBLE'],
    [areNear(...places), similarity >= 0.72 ? 'POSSIBLE' : null],
    [similarity >= (areApart(...places) ? 0.9 : 0.8), 'POSSIBLE'],
  ]);
}

function inServices({ similarity, names, phones, postcodes, places, isOfOne }: Likeness): Confidence | null {
  const isNamed = names.length > 0;
  const isThere = postcodes.some(isWhole);
  const isReached = phones.length > 0;
  return judged([
    [isNamed && isOfOne && !areApart(...places), 'LIKELY'],
    [isNamed && (isReached || isThere), 'LIKELY'],
    [isReached && isThere && similarity >= 0.5, 'LIKELY'],
    [isThere && similarity >= 0.65, 'POSSIBLE'],
    [isReached && similarity >= 0.65 && !areApart(...places), 'POSSIBLE'],
  ]);
}

function judged(judgements: Judgements): Confidence | null {
  return judgements.find(([holds]) => holds)?.[1] ?? null;
}

/** The least and the most that each word comes to as a figure. */
const RANGES: Record<Confidence, readonly [least: number, most: number]> = {
  CERTAIN: [1, 1],
  LIKELY: [0.8, 0.95],
  POSSIBLE: [0.5, 0.75],
};

/** The same as a figure from 0 to 1: within each word, the more alike the names are the surer. */
export function surenessOf(
  confidence: Confidence,
  { names, similarity }: Pick<Common, 'names' | 'similarity'>,
): number {
  const [least, most] = RANGES[confidence];
  const alike = names.length > 0 ? 1 : similarity;
  return Math.round((least + (most - least) * alike) * 100) / 100;
}

/** Why, in words. Numbers and addresses are not repeated: whoever reads this sees both listings beside it. */
export function reasonsFor({ identifiers, phones, postcodes, hosts, names, similarity }: Common): string[] {
  return [
    ...identifiers.map((identifier) => `Both are ${identifier}.`),
    ...(phones.length > 0 ? ['They have the same telephone number.'] : []),
    ...(hosts.length > 0 ? ['They have the same website.'] : []),
    ...(postcodes.some(isWhole) ? ['They have a postcode in common.'] : []),
    ...(postcodes.length > 0 && !postcodes.some(isWhole) ? ['They are in the same neighbourhood.'] : []),
    ...(names.length > 0 ? ['They have the same name, but for its form.'] : []),
    ...(names.length === 0 && similarity >= 0.3 ? [`Their names are alike (${Math.round(similarity * 100)} %).`] : []),
  ];
}

/** What matched, in one word. Once somebody has said that two listings are not one, only another such word brings them up. */
export function fingerprintOf({ name, ...common }: Likeness): string {
  const { identifiers, phones, postcodes, hosts, names } = common;
  return JSON.stringify([[...name].sort(), identifiers, phones, postcodes, hosts, names]);
}
