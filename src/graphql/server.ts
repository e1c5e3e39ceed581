import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.ts';
import { formatError, type LogFault } from './errors.ts';
import { documentLimits, LARGEST_DOCUMENT_TOKENS } from './limits.ts';
import { RecentDocuments } from './recent-documents.ts';
import { noteOperations } from './recorded.ts';

export interface ApolloOptions {
  schema: GraphQLSchema;
  isProduction: boolean;
  logFault: LogFault;
  plugins?: ApolloServerPlugin<Context>[];
}

/** Apollo with our limits and our errors, and without the plugins that cost time and serve nobody here. */
export function createApollo({ schema, isProduction, logFault, plugins = [] }: ApolloOptions): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    documentStore: new RecentDocuments(),
    stopOnTerminationSignals: false,
    validationRules: documentLimits,
    parseOptions: { maxTokens: LARGEST_DOCUMENT_TOKENS },
    formatError: (formatted, error) => formatError(formatted, error, logFault),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      noteOperations(),
      ...plugins,
    ],
  });
}
