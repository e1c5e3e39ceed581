import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import ts from 'typescript-eslint';

const bulkWrites = {
  selector: 'CallExpression[callee.property.name=/^native(Insert|Update|Delete)$/]',
  message: 'Bulk writes belong in *.queries.ts and in exchange/.',
};
const moduleMocks = {
  selector: "CallExpression[callee.object.name='jest'][callee.property.name=/[mM]ock(Module)?$/]",
  message: 'No module mocks: pass another context.',
};

export default ts.config(
  { ignores: ['node_modules', 'dist', 'coverage', '.linkwell', '*.cjs'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...ts.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only config.ts reads it.' },
      ],
      'no-restricted-syntax': ['error', bulkWrites, moduleMocks],
      // Optional chaining and defaults count as branches here, which they hardly are to a reader.
      complexity: ['error', 12],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', 50],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/graphql/command.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'type-graphql', importNames: ['Mutation'], message: 'Use Command from graphql/command.ts.' }],
        },
      ],
    },
  },
  { files: ['src/database/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src/config.ts', 'test/support/**', 'bench/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/**/*.queries.ts', 'src/exchange/**'], rules: { 'no-restricted-syntax': ['error', moduleMocks] } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', 300],
      // Answers of the API are JSON; what is in them is what the tests are about.
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['schema/*.graphql'],
    extends: [graphql.configs['flat/schema-recommended'], graphql.configs['flat/schema-relay']].map((rules) => ({
      rules: rules.rules,
    })),
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      // Values (a cost, a session, a payload) have no identity of their own; things that have one implement Node.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Short lists that are read whole (needs, contacts, problems) are plain lists; what grows is a connection.
      // Pages are walked forwards only: a keyset needs one order.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // What happened (an event, an entry of a history) is read in its list, never by itself, and so is no Node.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    },
  },
);
