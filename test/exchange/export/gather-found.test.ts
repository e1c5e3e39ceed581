import { describe, expect, it } from '@jest/globals';
import type { Context } from '../../../src/context.ts';
import type { FindServices, FoundPage } from '../../../src/exchange/export/find-services.ts';
import { gatherFound, MOST_SERVICES } from '../../../src/exchange/export/gather-found.ts';
import { readSearch } from '../../../src/exchange/export/read-search.ts';
import type { Problem } from '../../../src/shared/problems.ts';

const CTX = {} as Context;
const { search } = readSearch({});
const MOVED: Problem = { path: 'after', code: 'CONFLICT', message: 'The search index has changed.' };

const page = (from: number, count: number, of: number, more: Partial<FoundPage> = {}): FoundPage => ({
  edges: Array.from({ length: count }, (_, index) => ({ node: { id: `${from + index}` }, distanceKm: null })),
  pageInfo: { hasNextPage: from + count < of, endCursor: `${from + count}` },
  ...{ total: of, totalIsApproximate: false, engine: 'POSTGRESQL', problems: [] },
  ...more,
});

/** A search that finds so many, as pages. */
function finding(of: number, more: Partial<FoundPage> = {}): FindServices {
  return (_, { first, after }) => {
    const from = Number(after ?? 0);
    return Promise.resolve(page(from, Math.min(first, of - from), of, more));
  };
}

describe('all that a search finds', () => {
  it.each([0, 1, 1_000, 1_001, MOST_SERVICES])('is gathered page by page: %i', async (count) => {
    const { found } = await gatherFound(CTX, finding(count), search);

    expect(found).toHaveLength(count);
    expect(found.at(-1)?.id).toBe(count === 0 ? undefined : `${count - 1}`);
  });

  it('holds each once, where something moved to a later page meanwhile', async () => {
    const pages = [page(0, 100, 150), page(50, 100, 150)];

    const { found } = await gatherFound(CTX, () => Promise.resolve(pages.shift() ?? page(0, 0, 0)), search);

    expect(found).toHaveLength(150);
  });

  it('is no search of a person', async () => {
    const asked: unknown[] = [];

    const find: FindServices = (_, input) => {
      asked.push(input.isTest);
      return Promise.resolve(page(0, 1, 1));
    };
    await gatherFound(CTX, find, search);

    expect(asked).toEqual([true]);
  });

  it('comes with what was understood less exactly', async () => {
    const notice: Problem = { path: 'near.postcode', code: 'NOT_FOUND', message: 'Only M33 is known.' };

    const { notices } = await gatherFound(CTX, finding(1, { problems: [notice] }), search);

    expect(notices).toEqual([{ ...notice, path: 'near' }]);
  });
});

describe('what cannot be gathered', () => {
  it.each([
    [{}, 'This finds 50,001'],
    [{ totalIsApproximate: true }, 'This finds 50,001'],
    [{ totalIsApproximate: true, total: 700 }, 'This finds more than 50,000'],
  ])('is more than a file holds: %j', async (more, message) => {
    await expect(gatherFound(CTX, finding(MOST_SERVICES + 1, more), search)).rejects.toThrow(message);
  });

  it('is begun again where the index has moved, and given up where it moves on and on', async () => {
    const moved = page(0, 0, 0, { engine: null, problems: [MOVED] });
    const pages = [page(0, 100, 150), moved, page(0, 100, 120), page(100, 20, 120)];

    const { found } = await gatherFound(CTX, () => Promise.resolve(pages.shift() ?? moved), search);

    expect(found).toHaveLength(120);
    await expect(gatherFound(CTX, () => Promise.resolve(moved), search)).rejects.toMatchObject({
      problems: [{ code: 'UNAVAILABLE' }],
    });
  });

  it('is wrong in the words of the address', async () => {
    const wrong: Problem[] = [
      { path: 'filter.age', code: 'OUT_OF_RANGE', message: 'Give an age.' },
      { path: 'near.withinKm', code: 'OUT_OF_RANGE', message: 'Search within 500 km.' },
      { path: 'eligibleAt.postcode', code: 'INVALID', message: 'No postcode.' },
    ];

    await expect(gatherFound(CTX, finding(0, { engine: null, problems: wrong }), search)).rejects.toMatchObject({
      problems: [{ path: 'age' }, { path: 'withinKm' }, { path: 'eligibleAt' }],
    });
  });
});
