/** @seconds 15 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphQLEnumType } from 'graphql';
import fs from 'node:fs';
import path from 'node:path';
import { unitFor } from '../../src/database/orm.ts';
import { sequenceChanges } from '../../src/features/change-feed/sequence-changes.ts';
import { seedDemo } from '../../src/exchange/demo/seed-demo.ts';
import { LARGEST_BODY } from '../../src/http/refusals.ts';
import { LARGEST_COST, LARGEST_DOCUMENT_TOKENS } from '../../src/graphql/limits.ts';
import { LARGEST_PAGE } from '../../src/graphql/relay.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { silentReporter } from '../../src/shared/progress.ts';
import { newId } from '../../src/shared/uuid.ts';
import { personViewer, systemViewer, type Viewer } from '../../src/shared/viewer.ts';
import { administrator } from '../support/viewers.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { testMeilisearch } from '../support/meilisearch.ts';
import { untilSearchHoldsAll } from '../support/until-search-holds-all.ts';
import { filledIn, isFull, problemsIn, readExamples, senderOf } from './examples.ts';

const { indexPrefix, ...meilisearch } = testMeilisearch();
const api = testApi({ meilisearch, indexPrefix });
const guide = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');

beforeAll(async () => {
  await seedDemo(api.directory.contextFor(systemViewer('seed')), api.connection, silentReporter);
  await builders(api).publishedFigures();
  await builders(api).anImportRun();
  await builders(api).aFeedTerm();
  await builders(api).anImportConflict(newId());
  await builders(api).aPublishedGap('E08000009');
  await builders(api).publishedGaps();
  await sequenceChanges(unitFor(api.directory.orm, 'test'));
  await untilSearchHoldsAll(api);
  const { data } = await api.ask('{ searchServices(query: "singing") { total engine } }');
  expect(data?.searchServices).toMatchObject({ engine: 'MEILISEARCH', total: expect.any(Number) });
  expect(data?.searchServices.total).toBeGreaterThan(1);
});

/** Of the first team of the demonstration, where its examples are about one. */
async function senderFor(document: string): Promise<Viewer> {
  const role = senderOf(document);
  if (role === null) return administrator;
  const [held] = await api.directory.reads.all<{ id: string; scope: string }>('', HOLDER, [role]);
  if (!held) throw new Error(`Nobody of the demonstration is a ${role}.`);
  return personViewer(held.id, [{ role, scope: held.scope }]);
}

const HOLDER = `select r.person_id as id, r.scope from role_assignment r
  where r.role = $1 and r.removed_at is null and r.scope = (select t.id::text from team t order by t.id limit 1)
  order by r.assigned_at limit 1`;

describe('the examples of the guide, on the demonstration, in their order', () => {
  const answers = new Map<string, unknown>();

  it.each(readExamples())('$name', async ({ name, document, variables }) => {
    const { data, errors } = await api.ask(document, filledIn(variables, answers), await senderFor(document));
    answers.set(name, data);

    expect(errors).toEqual([]);
    expect(problemsIn(data)).toEqual([]);
    expect(Object.values(data ?? {}).every(isFull)).toBe(true);
    expect(guide).toContain(`examples/${name}.graphql`);
  });
});

describe('the guide', () => {
  const figure = (value: number) => value.toLocaleString('en-GB');

  it('names every code of a problem', async () => {
    const codes = (await createSchema()).getType('ProblemCode') as GraphQLEnumType;

    expect(codes.getValues().filter(({ name }) => !guide.includes(`\`${name}\``))).toEqual([]);
  });

  it('tells the limits as they are', () => {
    expect(guide).toMatch(new RegExp(`cost +\\| ${figure(LARGEST_COST)} `));
    expect(guide).toMatch(new RegExp(`tokens +\\| ${figure(LARGEST_DOCUMENT_TOKENS)} `));
    expect(guide).toMatch(new RegExp(`body +\\| ${LARGEST_BODY.replace('kb', ' kB')} `));
    expect(guide).toMatch(new RegExp(`entries of a page +\\| ${LARGEST_PAGE} `));
  });
});
