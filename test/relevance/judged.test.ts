import { expect, it } from '@jest/globals';
import { readDemoOrganisations } from '../../src/exchange/demo/demo-file.ts';
import { readJudged, readPractice } from '../../src/search/preview/judged.ts';

const judged = readJudged();
const practice = readPractice();

it('has at least two hundred queries, of each voice and in both languages, each once', () => {
  expect(judged.length).toBeGreaterThanOrEqual(200);
  expect(new Set(judged.map(({ query }) => query)).size).toBe(judged.length);
  expect(new Set(judged.map(({ voice }) => voice))).toEqual(new Set(['LINK_WORKER', 'VCSE_LEADER', 'PUBLIC']));
  expect(judged.filter(({ language }) => language === 'cy').length).toBeGreaterThanOrEqual(10);
});

it('is split once into two halves of about the same size', () => {
  const [tuning, heldOut] = [readJudged('tuning'), readJudged('held-out')];

  expect(tuning.length + heldOut.length).toBe(judged.length);
  expect(Math.min(tuning.length, heldOut.length) / judged.length).toBeGreaterThan(0.4);
});

it('has a practice set of as many, none of which is in the halves', () => {
  const queries = new Set(practice.map(({ query }) => query));

  expect(queries.size).toBe(practice.length);
  expect(queries.size).toBeGreaterThanOrEqual(200);
  expect(judged.filter(({ query }) => queries.has(query))).toEqual([]);
});

it.each([
  ['the halves', judged],
  ['practice', practice],
])('grades in %s services of the demonstration, and for each query one that suits', async (_, queries) => {
  const organisations = await readDemoOrganisations();
  const known = new Set(
    organisations.flatMap(({ sourceId, services }) => services.map(({ key }) => `${sourceId}/${key}`)),
  );

  const graded = queries.flatMap(({ grades }) => Object.keys(grades));
  const unsuited = queries.filter(({ grades }) => !Object.values(grades).some((grade) => grade >= 2));

  expect(graded.filter((key) => !known.has(key))).toEqual([]);
  expect(unsuited.map(({ query }) => query)).toEqual([]);
});

it('grades only from 1 to 3', () => {
  const grades = new Set([...judged, ...practice].flatMap((each) => Object.values(each.grades)));

  expect([...grades].sort()).toEqual([1, 2, 3]);
});
