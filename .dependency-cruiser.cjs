/** Each rule is one sentence of docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Only entities may refer to each other in a ring.',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true },
    },
    {
      name: 'shared-knows-nothing',
      severity: 'error',
      comment: 'shared/ knows nothing of the rest.',
      from: { path: '^src/shared/' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'policy-stands-alone',
      severity: 'error',
      comment: 'policy/ knows shared/ alone: who may do what is read without reading how it is done.',
      from: { path: '^src/policy/' },
      to: { path: '^src/', pathNot: '^src/(policy|shared)/' },
    },
    {
      name: 'features-know-no-adapter',
      severity: 'error',
      comment:
        'The domain does not know search, exchange, signing in, pages, files, the embedded servers or the composition root.',
      from: { path: '^src/features/' },
      to: { path: '^src/(search|exchange|identity|pages|files|embedded|commands|app|main|cli|config)' },
    },
    {
      name: 'adapters-know-no-adapter',
      severity: 'error',
      comment: 'search/, exchange/, identity/, pages/, files/ and embedded/ do not know each other.',
      from: { path: '^src/(search|exchange|identity|pages|files|embedded)/' },
      to: { path: '^src/(search|exchange|identity|pages|files|embedded)/', pathNot: '^src/$1/' },
    },
    {
      name: 'features-meet-in-nouns',
      severity: 'error',
      comment:
        'Features share an entity, a type, a policy, rules, a memory, a read, how a standing follows or a change that they permit themselves; never a command.',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot:
          '^src/features/($1/|[^/]+/([^/]+\\.(entity|codes|type|inputs|policy|rules|queries|memory|change)|(find|list)-[^/]+|belonging|assess|settle|load-assured|reopen-checks)\\.ts$)',
      },
    },
    {
      name: 'entities-are-plain',
      severity: 'error',
      comment: 'An entity knows other entities, closed lists of codes, shared/ and the shared columns.',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '^src/', pathNot: '(\\.(entity|codes)\\.ts$|^src/shared/|^src/database/columns\\.ts$)' },
    },
    {
      name: 'only-graphql-sees-resolvers',
      severity: 'error',
      comment: 'Resolvers are seen by the schema assembly only.',
      from: { pathNot: '^(src/graphql/|test/)' },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'graphql-stays-at-the-edge',
      severity: 'error',
      comment: 'GraphQL libraries stay in graphql/, in app.ts and in resolvers, types and inputs.',
      from: { path: '^src/', pathNot: '^src/(graphql/|app\\.ts)|\\.(resolver|type|inputs)\\.ts$' },
      to: { path: 'node_modules/(type-graphql|graphql|@apollo)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
