import fs from 'node:fs';
import path from 'node:path';

/** What somebody wants to look at. */
export interface Asked {
  council: string;
  board: string;
  need: string;
  /** 2026-Q1 */
  quarter: string;
}

export interface View {
  name: string;
  query: string;
  variables: (asked: Asked) => object;
}

const GAPS = `query ($areaKind: ProvisionAreaKind, $area: String, $need: String, $quarter: String) {
  provisionGaps(areaKind: $areaKind, area: $area, need: $need, quarter: $quarter, first: 20) {
    quarter publishedAt notice method methodVersion problems { message } pageInfo { hasNextPage endCursor }
    edges { node { areaKind area { code name kind } need { code label } population { code } score rank decile residents
      parts { code value usual low high weight points words } measures { code numerator denominator per value low high period words }
      reasons { reason count } } } } }`;

/** Every view of provision, as its example in the guide asks for it. */
export const VIEWS: readonly View[] = [
  { name: 'Gaps, the greatest first', query: GAPS, variables: ({ quarter }) => ({ quarter }) },
  {
    name: 'Gaps of a need',
    query: GAPS,
    variables: ({ need, quarter }) => ({ need, quarter }),
  },
  {
    name: 'Gaps of a council',
    query: GAPS,
    variables: ({ council: area, quarter }) => ({ area, quarter }),
  },
  {
    name: 'Gaps of boards',
    query: GAPS,
    variables: ({ quarter }) => ({ areaKind: 'ICB', quarter }),
  },
  {
    name: 'What there is in a council',
    query: exampleOf('53-supply'),
    variables: ({ council: areaCode, need }) => ({ areaCode, need }),
  },
];

function exampleOf(name: string): string {
  return fs.readFileSync(path.resolve(import.meta.dirname, `../../docs/examples/${name}.graphql`), 'utf8');
}
