import type { Answer, TestApi } from '../support/api.ts';

/** Everything of one page of services that tests look at. */
const SERVICES = `query ($query: String, $near: NearInput, $eligibleAt: EligibleAtInput, $filter: ServiceFilter,
    $sort: SearchSort! = RELEVANCE, $first: Int! = 20, $after: String) {
  searchServices(query: $query, near: $near, eligibleAt: $eligibleAt, filter: $filter, sort: $sort, first: $first,
      after: $after) {
    edges { cursor distanceKm node { id } highlights { field fragments { text isMatch } }
      nearestLocation { id isConfidential postcode } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    total totalIsApproximate engine organisationsWithoutServices
    crisis { lines { name } guidance }
    problems { path code message }
  }
}`;

export interface SearchAnswer {
  ids: string[];
  edges: {
    cursor: string;
    distanceKm: number | null;
    node: { id: string };
    highlights: { field: string; fragments: { text: string; isMatch: boolean }[] }[];
    nearestLocation: { id: string; isConfidential: boolean; postcode: string | null } | null;
  }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  total: number;
  totalIsApproximate: boolean;
  engine: 'MEILISEARCH' | 'POSTGRESQL' | null;
  organisationsWithoutServices: number | null;
  crisis: { lines: { name: string }[]; guidance: string[] } | null;
  problems: { path: string; code: string; message: string }[];
}

export async function searchServices(api: TestApi, variables: Record<string, unknown> = {}): Promise<SearchAnswer> {
  const answer = (await answered(api, SERVICES, variables)).searchServices as SearchAnswer;
  return { ...answer, ids: answer.edges.map(({ node }) => node.id) };
}

/** All pages, one after the other, as ids in the order in which they came. */
export async function walkServices(api: TestApi, variables: Record<string, unknown>): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page: SearchAnswer = await searchServices(api, { ...variables, after });
    if (page.problems.length > 0) throw new Error(page.problems[0]?.message);
    ids.push(...page.ids);
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor;
  }
}

export async function answered(
  api: TestApi,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<NonNullable<Answer['data']>> {
  const { data, errors } = await api.ask(document, variables);
  if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors));
  return data;
}
