import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import type { Context } from '../context.ts';
import type { RequestRecord } from '../http/request-record.ts';
import { nameFaults } from './errors.ts';

/** A context that came through HTTP carries the record of its request. */
export type Recorded = Context & { record?: RequestRecord };

const LONGEST_NAME = 80;

/** Notes what was asked, and how it went. */
export function noteOperations(): ApolloServerPlugin<Recorded> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ contextValue, operation, operationName }) {
          const { record } = contextValue;
          if (record) note(record, operation, operationName);
          return Promise.resolve();
        },
        didEncounterErrors({ contextValue, errors }) {
          if (contextValue.record) nameFaults(errors, contextValue.record.id);
          return Promise.resolve();
        },
        willSendResponse({ contextValue: { record }, response }) {
          if (record && response.body.kind === 'single' && response.body.singleResult.errors)
            record.codes = response.body.singleResult.errors.map(({ extensions }) => String(extensions?.code));
          return Promise.resolve();
        },
      }),
  };
}

function note(
  record: RequestRecord,
  operation: OperationDefinitionNode | undefined,
  name: string | null | undefined,
): void {
  if (!operation) return;
  const [selection, ...others] = operation.selectionSet.selections;
  record.operationName = name?.slice(0, LONGEST_NAME) ?? null;
  record.kind = operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query';
  record.field = selection?.kind === Kind.FIELD && others.length === 0 ? selection.name.value : 'several';
}
