import { expect, it } from '@jest/globals';
import { readDemoOrganisations } from '../../src/exchange/demo/demo-file.ts';
import { readJudged } from '../../src/search/preview/judged.ts';

const judged = readJudged();

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

it('grades services of the demonstration, and for each query one that suits', async () => {
  const organisations = await readDemoOrganisations();
  const known = new Set(
    organisations.flatMap(({ sourceId, services }) => services.map(({ key }) => `${sourceId}/${key}`)),
  );

  const graded = judged.flatMap(({ grades }) => Object.keys(grades));
  const unsuited = judged.filter(({ grades }) => !Object.values(grades).some((grade) => grade >= 2));

  expect(graded.filter((key) => !known.has(key))).toEqual([]);
  expect(unsuited.map(({ query }) => query)).toEqual([]);
});

it('grades only from 1 to 3', () => {
  const grades = new Set(judged.flatMap((each) => Object.values(each.grades)));

  expect([...grades].sort()).toEqual([1, 2, 3]);
});
