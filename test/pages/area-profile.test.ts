import { beforeAll, describe, expect, it } from '@jest/globals';
import { staffPages } from '../../src/pages/pages.ts';
import { anonymous, type Viewer } from '../../src/shared/viewer.ts';
import { testApi } from '../support/api.ts';
import { builders } from '../support/builders.ts';
import { publishedProvision } from '../support/published-provision.ts';
import { administrator, whoIs } from '../support/viewers.ts';
import { barriersIn, browserOf } from './browser.ts';

const api = testApi();
const { aGrant, anArea } = builders(api);
const { publishFigures, publishReasons, sql } = publishedProvision(api);
const [AREA, OTHER, FORMER, FORMER_TOO] = ['E06000901', 'E06000902', 'E07000911', 'E07000912'];
const commissioner = whoIs('COMMISSIONER', AREA);

let viewer: Viewer = commissioner;
const browser = browserOf({
  pages: staffPages,
  contextFor: (requestId) =>
    api.directory.contextFor(viewer, { requestId, now: () => new Date('2026-11-22T10:00:00Z') }),
});

function openAs(someone: Viewer, path: string) {
  viewer = someone;
  return browser.open(path);
}

beforeAll(async () => {
  await anArea(AREA);
  await anArea(OTHER);
  await sql(`insert into place.area (code, name, kind, valid_to, successors) values
    ('${FORMER}', 'Eastmoor', 'LOCAL_AUTHORITY', '2026-03-31', '{${AREA}}'),
    ('${FORMER_TOO}', 'Farmoor', 'LOCAL_AUTHORITY', '2026-03-31', '{${AREA}}')`);
  await publishFigures([
    {
      ...{ area: AREA, need: 'food', score: 80, recorded_needs: 30, unmet: 20, connections: null, referable: 3 },
      ...{ supply_value: 1, supply_usual: 2, supply_points: 20, deprived_residents: 600, deprived_referable: 1 },
      ...{ least_deprived_residents: 400, least_deprived_referable: 4 },
    },
    { area: AREA, need: 'debt', score: 20, unmet: null },
    { area: FORMER, need: 'food', quarter: '2026-01-01', score: 30 },
    { area: FORMER_TOO, need: 'food', quarter: '2026-01-01', score: 40 },
  ]);
  await publishReasons([{ area: AREA, need: 'food', reason: 'COST', shown: 20 }]);
  await aGrant({
    areaCodes: [AREA],
    areas: [AREA],
    needs: ['food'],
    firstMonth: 2026 * 12 + 6,
    lastMonth: 2026 * 12 + 8,
  });
  const flag = { need: 'food', areaCode: AREA, reason: 'COST' };
  await api.ask(
    'mutation ($flag: GapFlagInput!) { flagGap(flag: $flag) { problems { message } } }',
    { flag },
    whoIs('LINK_WORKER', 'some team'),
  );
});

describe('the page of an area', () => {
  it('shows all that the API tells of it, with what is withheld and how it was made', async () => {
    const { status, text, document, headers } = await openAs(commissioner, `/areas/${AREA}`);
    const headings = [...document.querySelectorAll('h2')].map((each) => each.textContent?.trim());

    expect(status).toBe(200);
    expect(document.title).toContain('2026-Q3');
    expect(headings).toEqual([
      ...['What is missing', 'Whether people get as much where they are worse off', 'What came to nothing, and why'],
      ...[
        'What searches did not find',
        'Eight quarters',
        'What would win most',
        'Gaps that people have raised',
        'Money beside demand',
      ],
      'How the figures were made',
    ]);
    expect(text).toContain('Needs recorded: 30. Connections made: withheld.');
    expect(text).toContain('Needs not met: at least 20.');
    expect(text).toContain('0.3 (0.1 to 0.9)');
    expect(text).toContain('Cost (20)');
    expect(text).toContain('Observed');
    expect(text).toContain('£1,200');
    expect(text).toMatch(/2026-Q1, Eastmoor 30.*2026-Q1, Farmoor 40/);
    expect(text).toContain('Printed on 22 November 2026.');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is one that axe finds no barrier in, and that stands on paper by itself', async () => {
    const { html, document } = await openAs(commissioner, `/areas/${AREA}`);
    const styles = document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
    const css = await (await fetch(browser.url + styles)).text();

    expect(await barriersIn(html)).toEqual([]);
    expect(css).toMatch(/@media print\{[^@]*\.linkwell-table thead\{display:table-header-group\}/);
    expect(document.querySelectorAll('form, script:not([src]):not([nonce])')).toHaveLength(0);
  });

  it('is there for an earlier quarter, and says what is wrong with others', async () => {
    const earlier = await openAs(commissioner, `/areas/${AREA}/2026-Q1`);
    const never = await openAs(commissioner, `/areas/${AREA}/2020-Q1`);
    const nowhere = await openAs(administrator, '/areas/E99999999');

    expect([earlier.status, earlier.document.title]).toEqual([200, expect.stringContaining('2026-Q1')]);
    expect([never.status, never.text]).toEqual([404, expect.stringContaining('not published')]);
    expect([nowhere.status, nowhere.text]).toEqual([404, expect.stringContaining('There is no area with the code')]);
  });
});

describe('who may open it', () => {
  it.each([
    ['somebody who commissions elsewhere', whoIs('COMMISSIONER', OTHER), 403, 'You may not see this'],
    ['a link worker', whoIs('LINK_WORKER', 'some team'), 403, 'You may not see this'],
    ['whoever has not signed in', anonymous, 401, 'Sign in first'],
  ])('not %s, whether or not there is such an area', async (_who, someone, status, words) => {
    for (const code of [AREA, 'E99999999', 'nonsense']) {
      const page = await openAs(someone, `/areas/${code}`);

      expect([page.status, page.text]).toEqual([status, expect.stringContaining(words)]);
      expect(page.html).not.toContain('What is missing');
      expect(await barriersIn(page.html)).toEqual([]);
    }
  });
});
