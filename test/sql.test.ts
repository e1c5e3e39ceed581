import { describe, expect, it } from '@jest/globals';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
const SQL =
  /^\s*(select|insert into|update|delete from|with|copy|create|alter|drop|set|reset|truncate|lock|listen|notify)\s/i;
/** A piece of SQL of our own stands in a constant, which is written in capitals. */
const CONSTANT = /^[A-Z][A-Z0-9_]*(\.[a-zA-Z]+|\(.*\))?$/s;

/** What is put into statements beside constants, file by file: each was looked at, and is a name or a piece of SQL of ours. */
const LOOKED_AT: Record<string, string[]> = {
  'src/database/viewer-of-change.ts': ["NAMES.map((name) => `set_config('linkwell.${name}', ?, true)`).join(', ')"],
  'src/embedded/ensure-database.ts': ['client.escapeIdentifier(name)'],
  'src/exchange/fhir/search/search.queries.ts': [
    'id',
    'from',
    'textOf(conditions)',
    'values.length - 1',
    'values.length',
  ],
  'src/exchange/oruk/read/listed.queries.ts': [
    'listing.columns',
    'listed(listing, narrowed, between(listing, start.length, first + 3))',
    'listing.key',
    'first',
    'first + 1',
    'listed(SERVICES, narrowed, `s.id > $${values.length + 1}::uuid`)',
    'values.length + 2',
    'step',
    'listed(listing, narrowed)',
  ],
  'src/exchange/places/derive-middles.ts': ['table', 'postcodes', 'KEYS[table]', 'columns', "updates.join(', ')"],
  'src/exchange/places/replace-rows.ts': ['list', 'target', 'key', "updates.join(', ')", 'table'],
  'src/features/audit/audit-event.queries.ts': ["parts.join(' union all ')", 'page'],
  'src/features/demand/fold-searches.queries.ts': ['table', 'cell', 'counted'],
  'src/features/connection/connection.queries.ts': ['column'],
  'src/features/grant/add-up-money.queries.ts': ['table'],
  'src/features/grant/money-parts.queries.ts': [
    'keyOf(shape)',
    'hasNeed(shape)',
    "hasOrganisation ? 'm.organisation = $3::uuid::text' : '$3::uuid is null'",
    'isWanted(shape)',
    'partsIn(shape)',
    'single',
  ],
  'src/features/grant/money.queries.ts': [
    'summedFor(shape)',
    "mayBePart ? IS_PART : 'false'",
    'dimension',
    'partsIn(shape)',
    'isWanted(shape)',
  ],
  'src/features/impact/counting.queries.ts': ['dimension', 'KEYS[dimension]'],
  'src/features/impact/exact.queries.ts': ['keyIn(dimension)', "columnsOf('r')", "columnsOf('p')"],
  'src/features/impact/rollup.queries.ts': ['keyIn(dimension)', 'dimension'],
  'src/features/listing/belonging.ts': ['own'],
  'src/features/do-not-list/do-not-list.queries.ts': ["belongsToAreas('o.id', '$4')"],
  'src/features/merge/goes-along.queries.ts': ['table', 'name', 'version', 'only'],
  'src/features/pulse/pulse.queries.ts': ["address('o')"],
  'src/features/received-connection/sent.queries.ts': ["address('s')", "address('o')"],
  'src/features/role/role.queries.ts': ['marks(organisations)', 'marks(areas)'],
  'src/features/service/service.queries.ts': ['selection.columns'],
  'src/search/answer/called-so.queries.ts': ["all.join(' and ')", "values.add(MOST + 1, 'int')"],
  'src/search/answer/near-rows.queries.ts': [
    'passing',
    'from',
    'places',
    'isFindable',
    'chosen',
    'order',
    'columns',
    'referable',
    "order.replace('d.km', 'c.km')",
  ],
  'src/search/answer/rows.queries.ts': ['columns', 'referable', 'from', 'isFindable'],
  'src/search/answer/traits.queries.ts': ['columns'],
  'src/search/documents/document-indexes.queries.ts': ['name', 'definition'],
  'src/search/documents/documents.queries.ts': [
    "derived.join(', ')",
    'CODE_FIELDS.map((field) => `d."${field}"`).join(\', \')',
    'CODE_FIELDS.map((field) => `"${field}" text[]`).join(\', \')',
    "derived.map((column) => `${column} = excluded.${column}`).join(', ')",
  ],
  'src/features/freshness/due-listings.queries.ts': [
    "columns('s', `${EDITORS}, ${address('s')}, ${address('o')}`)",
    "isWaiting('s')",
    "columns('o', `${EDITORS}, ${address('o')}`)",
    "isWaiting('o')",
  ],
  'src/features/freshness/whereabouts.queries.ts': ['condition'],
  'src/features/review/assurance-queue.queries.ts': [
    "BRANCHES.map((each, index) => branch(each, index, isReached)).join(' union all ')",
    'placeOf(IS_WITHIN)',
    'catchmentOf(IS_WITHIN)',
    "placeOf('is not null')",
    "catchmentOf('is not null')",
    "queue('s.id in (select id from reached)')",
  ],
  'src/search/engine/knowledge.queries.ts': ['after'],
  'src/search/postgresql/names.queries.ts': ["all.join(' and ')", "values.add(limit, 'int')"],
  'src/search/postgresql/weigh.queries.ts': [
    'hitsOf(hunt, { kind, query }, values)',
    'order',
    "values.add(hunt.limit, 'int')",
    "values.add(hunt.offset, 'int')",
    'facetsOf(hunt)',
    'scores',
    'marks',
    'kind',
    'columns',
    'rank',
    'conditions',
    'words',
  ],
  'src/search/projector/listener.ts': ['channel'],
  'src/search/suggest/names.queries.ts': ['isFindable'],
  'src/search/upkeep/listings.queries.ts': ['kind'],
};

/** Every expression inside a template that begins like a statement. */
function piecesIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(path.join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const pieces: string[] = [];
  visit(source);
  return pieces;

  function visit(node: ts.Node): void {
    if (ts.isTemplateExpression(node) && SQL.test(node.head.text))
      pieces.push(...node.templateSpans.map(({ expression }) => expression.getText(source)));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
      const [first] = [node.left].filter((left) => ts.isStringLiteral(left) && SQL.test(left.text));
      if (first && !ts.isStringLiteral(node.right)) pieces.push(node.right.getText(source));
    }
    ts.forEachChild(node, visit);
  }
}

describe('SQL', () => {
  it('takes values as parameters only: look at each other piece, then write it down here', () => {
    const files = fs
      .globSync('src/**/*.ts', { cwd: root })
      .filter((file) => !file.startsWith('src/database/migrations/'));
    const found = files.map(
      (file) => [file, [...new Set(piecesIn(file).filter((piece) => !CONSTANT.test(piece)))]] as const,
    );

    expect(Object.fromEntries(found.filter(([, pieces]) => pieces.length > 0))).toEqual(LOOKED_AT);
  });
});
