import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import type { Recorded } from './recorded.ts';
import { DEFAULT_PAGE } from './relay.ts';

/** Tokens in one document. The largest document of our own examples has about 600. */
export const LARGEST_DOCUMENT_TOKENS = 2_000;

/** Cost of one operation: a field costs 1, and a page costs its size times what is asked of each entry. */
export const LARGEST_COST = 20_000;

/**
 * A search asks two servers, however small its page is. Fifteen of them in one document were measured to keep others waiting
 * for seconds; four are enough for any screen.
 */
const COST_OF_SEARCH = 4_000;

const armor = new ApolloArmor({
  costLimit: { enabled: false },
  maxTokens: { enabled: false },
  maxDepth: { enabled: true, n: 12 },
  maxAliases: { enabled: true, n: 15 },
  maxDirectives: { enabled: true, n: 20 },
  blockFieldSuggestion: { enabled: false },
});

/** What a document may be: how deep, with how many aliases and directives. */
export const documentLimits = armor.protect().validationRules;

/** Few ways to call one document are kept: whoever varies its numbers must not fill the memory. */
const MOST_KEPT = 20;

/** Refuses an operation that asks for more than the largest cost, before anything is loaded. */
export function costLimit(schema: GraphQLSchema): ApolloServerPlugin<Recorded> {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request, operationName, response, contextValue: { record } }) {
          const variables = request.variables ?? {};
          const costs = known.get(document) ?? new Map<string, number>();
          known.set(document, costs);
          const key = `${operationName} ${whatCounts(operation, variables)}`;
          rejectMisfits(schema, operation, variables);
          const cost = costs.get(key) ?? costOf({ schema, query: document, variables, operationName });
          if (costs.size < MOST_KEPT) costs.set(key, cost);
          response.http.headers.set('x-query-cost', String(cost));
          response.http.headers.set('x-query-cost-limit', String(LARGEST_COST));
          if (record) record.cost = cost;
          if (cost > LARGEST_COST) throw tooCostly(cost);
          record?.pay(cost);
          return Promise.resolve();
        },
      }),
  };
}

/** Only numbers (page sizes) and switches of a document's own variables can change what it costs. */
function whatCounts(operation: OperationDefinitionNode | undefined, variables: Record<string, unknown>): string {
  const values = (operation?.variableDefinitions ?? []).map(({ variable }) => variables[variable.name.value]);
  return values
    .map((value) => (typeof value === 'object' && value !== null ? 'object' : typeof value === 'string' ? '' : value))
    .join(' ');
}

/** Ends at the first variable that does not fit: a long list of misfits would take seconds to be told one by one. */
function rejectMisfits(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Record<string, unknown>,
): void {
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (errors?.[0]) throw badInput(errors[0].message);
}

interface Priced {
  schema: GraphQLSchema;
  query: DocumentNode;
  variables: Record<string, unknown>;
  operationName: string | null;
}

/** What a document may not be, the estimate finds first: that is the asker's mistake, and told as such. */
function costOf({ operationName, ...priced }: Priced): number {
  const estimators = [pages, simpleEstimator({ defaultComplexity: 1 })];
  try {
    return getComplexity({ ...priced, estimators, ...(operationName && { operationName }) });
  } catch (error) {
    throw badInput((error as Error).message);
  }
}

/** A page multiplies what is asked of each of its entries; whatever is no page falls through to the next estimator. */
const pages: ComplexityEstimator = ({ field, args, childComplexity }) => {
  if (!('first' in args)) return undefined;
  const base = field.name.startsWith('search') ? COST_OF_SEARCH : 1;
  const first = typeof args.first === 'number' ? args.first : DEFAULT_PAGE;
  return base + Math.max(first, 1) * childComplexity;
};

function tooCostly(cost: number): GraphQLError {
  return badInput(
    `This asks for too much at once (cost ${cost}, at most ${LARGEST_COST}). Ask for fewer at a time, or for fewer fields.`,
  );
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
