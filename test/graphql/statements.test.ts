import { beforeAll, describe, expect, it } from '@jest/globals';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { ownStatements } from '../support/statements.ts';

const api = testApi();
const { aLocation, anOrganisation, aService } = builders(api);

beforeAll(async () => {
  for (let count = 0; count < 6; count += 1) {
    const { id } = await anOrganisation();
    const hall = await aLocation({}, id);
    for (let each = 0; each < 2; each += 1)
      await aService({ locationIds: [hall.id], needs: ['debt'], catchment: ['E08000009', 'outcode:M33'] }, id);
  }
});

describe('the number of SQL statements of an operation does not grow with its answer', () => {
  it.each([
    [1, '{ services(first: 10) { edges { node { name needs { label } } } } }'],
    [1, '{ services(first: 10) { edges { node { organisation { name } locations { name } } } } }'],
    [2, '{ services(first: 10) { edges { node { organisation { name kind } locations { name } } } } }'],
    [
      2,
      '{ services(first: 10) { edges { node { organisation { name } locations { name } catchment { name } nextSession { startsAt } } } } }',
    ],
    [2, '{ organisations(first: 5) { edges { node { services(first: 3) { edges { node { name } } } } } } }'],
    [3, '{ organisations(first: 5) { edges { node { services { edges { node { organisation { name } } } } } } } }'],
    [
      4,
      '{ organisations(first: 5) { edges { node { services { edges { node { locations { town } organisation { name } } } } } } } }',
    ],
  ])('%i for %s', async (most, document) => {
    const { errors, data } = await api.ask(document);

    expect(errors).toEqual([]);
    expect(Object.values(data ?? {})[0]).toBeTruthy();
    expect(await ownStatements(() => api.ask(document))).toBe(most);
  });
});
