import { FACET_FIELDS } from '../../src/search/documents/fields.ts';
import type { Samples } from './samples.ts';

/** One kind of search: a document that stays the same, as from a program, with variables that change. */
export interface SearchQuestion {
  name: string;
  document: string;
  variables: (turn: number, samples: Samples) => Record<string, unknown>;
}

const PAGE = 'pageInfo { hasNextPage endCursor } total engine problems { message }';
const CARD = 'id name summary';
const MARKS = 'highlights { field fragments { text isMatch } }';
const VALUES = '{ code label count }';
const WITHIN_KM = 8;

const facets = (names: readonly string[]) => `facets { ${names.map((name) => `${name} ${VALUES}`).join(' ')} }`;

const search = (args: string, selection: string, parameters = '') =>
  `query Search($query: String${parameters}) { searchServices(query: $query${args}, first: 20) { ${selection} ${PAGE} } }`;
const near = (turn: number, { postcodes }: Samples) => ({
  near: { postcode: at(postcodes, turn), withinKm: WITHIN_KM },
});

/** The one that is planned: what it means is worked out here, and asked with a dozen questions. */
export const A_SENTENCE = 'A sentence near a postcode';

export const SEARCH_QUESTIONS: readonly SearchQuestion[] = [
  {
    name: 'One or two words',
    document: search('', `edges { node { ${CARD} } }`),
    variables: (turn, samples) => words(turn, samples),
  },
  {
    name: 'Words, a filter, four facets, highlights',
    document: search(
      ', filter: $filter',
      `edges { node { ${CARD} } ${MARKS} } ${facets(FACET_FIELDS.slice(0, 4))}`,
      ', $filter: ServiceFilter',
    ),
    variables: (turn, samples) => ({
      ...words(turn, samples),
      filter: { cost: ['FREE', 'DONATION'], attendance: ['IN_PERSON'] },
    }),
  },
  {
    name: 'Words near a postcode',
    document: search(', near: $near', `edges { distanceKm node { ${CARD} } }`, ', $near: NearInput'),
    variables: (turn, samples) => ({ ...words(turn, samples), ...near(turn, samples) }),
  },
  {
    name: A_SENTENCE,
    document: search(', near: $near', `edges { distanceKm node { ${CARD} } }`, ', $near: NearInput'),
    variables: (turn, samples) => ({ query: at(samples.sentences, turn), ...near(turn, samples) }),
  },
  {
    name: 'Words, for who lives at a postcode',
    document: search(', eligibleAt: $at', `edges { node { ${CARD} } }`, ', $at: EligibleAtInput'),
    variables: (turn, samples) => ({ ...words(turn, samples), at: { postcode: at(samples.postcodes, turn) } }),
  },
  {
    name: 'Near a postcode, nearest first',
    document: search(', near: $near, sort: DISTANCE', `edges { distanceKm node { ${CARD} } }`, ', $near: NearInput'),
    variables: (turn, samples) => near(turn, samples),
  },
  {
    name: 'Words with all ten facets',
    document: search('', `edges { node { ${CARD} } } ${facets(FACET_FIELDS)}`),
    variables: (turn, samples) => words(turn, samples),
  },
  {
    name: 'Words, with organisation, needs and places',
    document: search(
      '',
      `edges { node { ${CARD} organisation { name } needs { code label } locations { name town postcode } } }`,
    ),
    variables: (turn, samples) => words(turn, samples),
  },
];

function words(turn: number, samples: Samples) {
  return { query: at(samples.words, turn) };
}

function at(items: readonly string[], turn: number): string {
  return items[turn % items.length] ?? '';
}
