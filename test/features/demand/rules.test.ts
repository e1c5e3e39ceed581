import { describe, expect, it } from '@jest/globals';
import { keptFact } from '../../../src/features/demand/kept-fact.rules.ts';
import { isProgram } from '../../../src/features/demand/robots.rules.ts';
import { saidIn, type Picked } from '../../../src/features/demand/said.rules.ts';
import { NO_AREA } from '../../../src/features/demand/searched-area.rules.ts';

const CHROME = '(KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

describe('who says that it is', () => {
  it.each([
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${CHROME}`,
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 ${CHROME} Edg/142.0.0.0`,
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
    `Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 ${CHROME} Mobile`,
    `Mozilla/5.0 (Linux; Android 14; CUBOT KINGKONG 9) AppleWebKit/537.36 ${CHROME} Mobile`,
    'Opera/9.80 (Android; Opera Mini/36.2) Presto/2.12.423 Version/12.16',
    'Linkwell/12 CFNetwork/1568.100.1 Darwin/24.0.0',
    'Dalvik/2.1.0 (Linux; U; Android 15; Pixel 9)',
    'okhttp/4.12.0',
  ])('a person may be: %s', (userAgent) => {
    expect(isProgram(userAgent)).toBe(false);
  });

  it.each([
    null,
    '',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) ${CHROME}`,
    'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
    'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    'Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot',
    'Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)',
    `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36`,
    `Mozilla/5.0 (Linux; Android 11; moto g power) AppleWebKit/537.36 ${CHROME} Mobile Chrome-Lighthouse`,
    'Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
    'Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'curl/8.11.0',
    'Wget/1.24.5',
    'python-requests/2.32.3',
    'Go-http-client/2.0',
    'axios/1.7.9',
    'node',
    'PostmanRuntime/7.43.0',
    'Java/21.0.2',
  ])('a program is: %s', (userAgent) => {
    expect(isProgram(userAgent)).toBe(true);
  });
});

const codes = (count: number) => Array.from({ length: count }, (_, n) => `code-${n}`);

describe('what a search says', () => {
  it.each<[string, Picked, string[]]>([
    ['costs and days', { cost: ['FREE'], days: ['MONDAY'] }, ['cost:FREE', 'days:MONDAY']],
    ['a language without its land', { languages: ['en-GB', 'en', 'bfi'] }, ['languages:bfi', 'languages:en']],
    ['no language that is none', { languages: ['M337SR', 'qqx', 'smith', '9434765919'] }, []],
    ['an age as a band', { age: 17 }, ['age:UNDER_18']],
    ['an age as a band', { age: 18 }, ['age:FROM_18_TO_24']],
    ['an age as a band', { age: 64 }, ['age:FROM_25_TO_64']],
    ['an age as a band', { age: 65 }, ['age:FROM_65']],
    ['that it is open, not when', { openAt: new Date() }, ['openAt']],
    ['that there is room', { waitingAtMostWeeks: 0 }, ['waiting:NONE']],
    ['that the wait is short', { waitingAtMostWeeks: 6 }, ['waiting:LIMITED']],
    ['a gender and a way', { gender: 'WOMEN', referralRoutes: ['GP'] }, ['gender:WOMEN', 'referralRoutes:GP']],
    ['nothing of a list that is leafed through', { activityKinds: codes(11) }, []],
  ])('keeps %s', (_name, picked, filters) => {
    expect(saidIn([], [], picked)).toEqual({ needs: [], populations: [], filters });
  });

  it('puts together what was meant and what was ticked, each once', () => {
    const meant = { needs: ['debt', 'food'], activityKinds: ['advice'], populations: ['carers'] };
    const wished = [
      { field: 'cost', code: 'FREE' },
      { field: 'languages', code: 'en' },
      { field: 'languages', code: 'ur' },
      { field: 'place', name: 'Sale' },
    ];

    expect(saidIn([meant], wished, { needs: ['debt'], populations: codes(11) })).toEqual({
      needs: ['debt', 'food'],
      populations: ['carers'],
      filters: ['activityKinds:advice', 'cost:FREE', 'languages:ur'],
    });
  });
});

describe('what is written of a search', () => {
  const fact = {
    id: '1',
    seeker: 'p:1',
    needs: [],
    populations: [],
    filters: [],
    results: 1,
    referable: 1,
    ...NO_AREA,
  };
  const written = (at: string, key = 'a key') => keptFact({ ...fact, at: new Date(at) }, () => key);

  it.each([
    ['2026-01-31T23:59:59Z', '2026-01-31'],
    ['2026-07-31T22:59:59Z', '2026-07-31'],
    ['2026-07-31T23:00:00Z', '2026-08-01'],
  ])('at %s is of %s in London, to the minute', (at, day) => {
    expect(written(at)).toMatchObject({ day, at: `${at.slice(0, 16)}:00.000Z` });
  });

  it('tells whose it was to nobody without the key of the day', () => {
    const [one, again, other] = [
      ...['a key', 'a key', 'another'].map((key) => written('2026-01-31T10:00:00Z', key).seeker),
    ];

    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect(one).not.toContain('p:1');
  });
});
