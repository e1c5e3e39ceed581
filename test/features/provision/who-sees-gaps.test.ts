import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/shared/viewer.ts';
import { whoIs } from '../../support/viewers.ts';
import { gapsOfFourCouncils, NORTH, SOUTH } from './gaps-of-four-councils.ts';

const { sql, publishGaps, place, ask, gaps } = gapsOfFourCouncils();

beforeAll(() => publishGaps('2026-04-29'));

describe('who sees which gaps', () => {
  const seen = async (viewer: Viewer, areaKind?: string) => [
    ...new Set((await gaps(areaKind ? { areaKind } : {}, viewer)).map(({ area }) => area.code)),
  ];

  it('is for commissioners: their areas, and councils of which a part lies in them', async () => {
    const south = whoIs('COMMISSIONER', SOUTH);
    const council = whoIs('COMMISSIONER', 'E08000009');

    expect((await seen(south)).sort()).toEqual(['E06000049', 'E07000026']);
    expect(await seen(south, 'ICB')).toEqual([SOUTH]);
    expect(await seen(council)).toEqual(['E08000009']);
    expect(await seen(council, 'ICB')).toEqual([]);
    expect(await gaps({ area: 'E08000003' }, council)).toEqual([]);
    expect(await seen(whoIs('COMMISSIONER', 'E92000001'))).toHaveLength(4);
  });

  it('is not for link workers, supervisors and groups', async () => {
    for (const viewer of [
      whoIs('LINK_WORKER', place.team),
      whoIs('SUPERVISOR', place.team),
      whoIs('LISTING_EDITOR', place.organisation),
    ])
      expect((await ask({}, viewer)).codes).toEqual(['FORBIDDEN']);
  });

  it('is the same to all of them', async () => {
    const one = await gaps({ area: 'E07000026' }, whoIs('COMMISSIONER', SOUTH));

    expect(await gaps({ area: 'E07000026' }, whoIs('COMMISSIONER', NORTH))).toEqual(one);
    expect(await gaps({ area: 'E07000026' })).toEqual(one);
  });
});

describe('what is published', () => {
  it('is not changed by what is learned later, nor by anybody', async () => {
    const before = await gaps();
    await sql(`update connection set outcome = 'UNSAFE', started_on = null`);
    await publishGaps('2026-04-30');

    expect(await gaps()).toEqual(before);
    for (const table of ['period', 'figure', 'reason'])
      await expect(sql(`delete from provision.${table}`)).rejects.toThrow('Published figures do not change.');
  });

  it('holds nothing that is not rounded', async () => {
    const rows = await sql<Record<string, number | null>>(
      'select recorded_needs, connections, not_started, unmet, searches, none, few from provision.figure',
    );
    const shown = rows.flatMap((row) => Object.values(row)).filter((each) => each !== null);

    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((each) => each % 5 !== 0)).toEqual([]);
  });
});
