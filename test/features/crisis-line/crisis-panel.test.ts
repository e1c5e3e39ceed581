import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { panelThrough, type Line, PANEL, NEVER } from './panel.ts';

const api = testApi();
const { linesFor, codesFor, theLine } = panelThrough(api);

describe('the order of the panel', () => {
  it.each([
    ['ENGLAND', ['emergency-999', 'nhs-111-england', 'local-crisis-team', 'local-spa', 'samaritans', 'shout']],
    ['WALES', ['emergency-999', 'nhs-111-wales', 'samaritans', 'shout']],
    ['SCOTLAND', ['emergency-999', 'urgent-mental-health-scotland', 'samaritans', 'shout']],
    ['NORTHERN_IRELAND', ['emergency-999', 'urgent-mental-health-northern-ireland', 'samaritans', 'shout']],
  ])('in %s goes from 999 by the urgent route and local teams to Samaritans and Shout', async (nation, first) => {
    const codes = await codesFor({ nation, age: 40, topics: ['suicide'] });

    expect(codes.slice(0, first.length)).toEqual(first);
    expect(codes).toContain('calm');
  });

  it('puts lines for the whole United Kingdom first where the nation is unknown, then each nation’s route', async () => {
    const codes = await codesFor({ topics: ['suicide'] });

    expect(codes.slice(0, 3)).toEqual(['emergency-999', 'samaritans', 'shout']);
    const routes = codes.filter((code) => /111|urgent/.test(code));
    expect(routes).toEqual([
      'nhs-111-england',
      'nhs-111-wales',
      'urgent-mental-health-scotland',
      'urgent-mental-health-northern-ireland',
    ]);
    expect(codes.indexOf('calm')).toBeLessThan(codes.indexOf('nhs-111-england'));
    expect(codes.indexOf('lifeline-ni')).toBeGreaterThan(codes.indexOf('urgent-mental-health-northern-ireland'));
  });

  it('has every line that guidance names', async () => {
    const codes = await codesFor({ nation: 'ENGLAND', age: 30 });

    const named = ['local-crisis-team', 'local-spa', 'samaritans', 'papyrus-hopeline247', 'calm', 'nsphuk', 'shout'];
    expect(codes).toEqual(expect.arrayContaining(named));
  });

  it('has only lines that suit a topic, beside those for everybody', async () => {
    const codes = await codesFor({ nation: 'ENGLAND', age: 30, topics: ['gambling'] });

    expect(codes.slice(6)).toEqual(['gambling-helpline']);
  });

  it('has the lines for anybody in despair where nothing is known', async () => {
    const codes = await codesFor({ nation: 'ENGLAND', age: 40, topics: [] });

    expect(codes.slice(6)).toEqual(['calm', 'nsphuk']);
  });

  it('says what to do, and to ring 999 before anything else', async () => {
    const { data } = await api.ask(PANEL);

    expect(data?.crisisLines.guidance[0]).toMatch(/ring 999 and stay with them/);
    expect((data?.crisisLines.guidance as string[]).join(' ')).toMatch(/safeguarding.*duty GP the same day/);
  });
});

describe('open now', () => {
  it.each([
    ['half past midnight', '2026-11-22T00:30:00Z', false, '2026-11-22T17:00:00.000Z'],
    ['16:59', '2026-11-22T16:59:59Z', false, '2026-11-22T17:00:00.000Z'],
    ['17:00', '2026-11-22T17:00:00Z', true, null],
    ['23:59', '2026-11-22T23:59:59Z', true, null],
    ['midnight', '2026-11-23T00:00:00Z', false, '2026-11-23T17:00:00.000Z'],
    ['17:00 in summer', '2026-07-01T16:00:00Z', true, null],
    ['23:59 on the night before the clocks go forward', '2026-03-28T23:59:00Z', true, null],
    ['02:00 on the night when the clocks go forward', '2026-03-29T01:00:00Z', false, '2026-03-29T16:00:00.000Z'],
    ['00:30 on the night when the clocks go back', '2026-10-24T23:30:00Z', false, '2026-10-25T17:00:00.000Z'],
    ['17:00 on the day when the clocks went back', '2026-10-25T17:00:00Z', true, null],
  ])('CALM at %s', async (_, at, openNow, nextOpens) => {
    const calm = await theLine('calm', { at });

    expect(calm).toMatchObject({ openNow, nextOpens });
    expect(calm.channels.find(({ kind }) => kind === 'CALL')).toMatchObject({ openNow, nextOpens });
  });

  it.each(['2026-11-22T03:00:00Z', '2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-12-25T12:00:00Z'])(
    '999, Samaritans, Shout and Papyrus never close: %s',
    async (at) => {
      const lines = await linesFor({ at });

      const always = ['emergency-999', 'samaritans', 'shout', 'papyrus-hopeline247'];
      const open = lines.filter(({ code, openNow, closesAt }) => always.includes(code) && openNow && !closesAt);
      expect(open).toHaveLength(always.length);
    },
  );

  it('is not guessed where the hours are not verified', async () => {
    expect(await theLine('saneline')).toMatchObject({ openNow: null, nextOpens: null, hours: NEVER });
  });

  it('is not said of a way that is not verified, or of an e-mail', async () => {
    const rapeCrisis = await theLine('rape-crisis-247');
    const samaritans = await theLine('samaritans');
    const open = ({ channels }: Line) => channels.map(({ kind, openNow }) => [kind, openNow]);

    expect(open(rapeCrisis)).toEqual([
      ['CALL', null],
      ['WEBCHAT', true],
    ]);
    expect(open(samaritans)).toEqual(expect.arrayContaining([['EMAIL', null]]));
  });

  it('is said of each channel for itself', async () => {
    const { channels } = await theLine('childline');

    expect(channels.map(({ kind, openNow }) => [kind, openNow])).toEqual([
      ['CALL', true],
      ['WEBCHAT', null],
      ['EMAIL', null],
    ]);
  });
});
