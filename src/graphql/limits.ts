import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import type { Context } from '../context.ts';
import { DEFAULT_PAGE } from './relay.ts';

/** Tokens in one document. The largest document of our own examples has about 600. */
export const LARGEST_DOCUMENT_TOKENS = 2_000;

/** Cost of one operation: a field costs 1, and a page costs its size times what is asked of each entry. */
export const LARGEST_COST = 20_000;

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

/** Refuses an operation that asks for more than the largest cost, before anything is loaded. */
export function costLimit(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, operationName }) {
          const variables = request.variables ?? {};
          const costs = known.get(document) ?? new Map<string, number>();
          known.set(document, costs);
          const key = `${operationName} ${JSON.stringify(Object.entries(variables).filter(([, value]) => typeof value !== 'string'))}`;
          const cost =
            costs.get(key) ??
            getComplexity({
              schema,
              query: document,
              variables,
              estimators: [pages, simpleEstimator({ defaultComplexity: 1 })],
              ...(operationName && { operationName }),
            });
          if (costs.size < 100) costs.set(key, cost);
          if (cost > LARGEST_COST) throw tooCostly(cost);
          return Promise.resolve();
        },
      }),
  };
}

/** A page multiplies what is asked of each of its entries; whatever is no page falls through to the next estimator. */
const pages: ComplexityEstimator = ({ args, childComplexity }) => {
  if (!('first' in args)) return undefined;
  const first = typeof args.first === 'number' ? args.first : DEFAULT_PAGE;
  return 1 + Math.max(first, 1) * childComplexity;
};

function tooCostly(cost: number): GraphQLError {
  return new GraphQLError(
    `This asks for too much at once (cost ${cost}, at most ${LARGEST_COST}). Ask for fewer at a time, or for fewer fields.`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}
