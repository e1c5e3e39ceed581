import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';

const api = testApi();

interface Text {
  value: string | null;
  status: string;
  beingChecked: boolean;
  verifiedOn: string | null;
  method: string | null;
}
interface Line {
  code: string;
  route: string;
  openNow: boolean | null;
  closesAt: string | null;
  nextOpens: string | null;
  phone: Text | null;
  text: Text | null;
  hours: Text;
  channels: { kind: string; openNow: boolean | null; nextOpens: string | null; contact: Text }[];
}

const TEXT = '{ value status beingChecked verifiedOn method }';
const PANEL = `query ($at: DateTimeISO, $nation: Nation, $age: Int, $topics: [String!]) {
  crisisLines(at: $at, nation: $nation, age: $age, topics: $topics) {
    guidance problems { path code message }
    lines {
      code route openNow closesAt nextOpens phone ${TEXT} text ${TEXT} hours ${TEXT}
      channels { kind openNow nextOpens contact ${TEXT} }
    }
  }
}`;

async function linesFor(person: object): Promise<Line[]> {
  const { data, errors } = await api.ask(PANEL, { at: '2026-11-22T12:00:00Z', ...person });
  expect(errors).toEqual([]);
  return data?.crisisLines.lines as Line[];
}
async function codesFor(person: object): Promise<string[]> {
  return (await linesFor(person)).map((line) => line.code);
}
async function theLine(code: string, person: object = {}): Promise<Line> {
  const line = (await linesFor(person)).find((one) => one.code === code);
  if (!line) throw new Error(`${code} is not in the panel.`);
  return line;
}
const NEVER = { value: null, status: 'NEVER_VERIFIED', beingChecked: true, verifiedOn: null, method: null };

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

describe('age', () => {
  it('gives somebody of 15 Childline and no lines for adults', async () => {
    const codes = await codesFor({ nation: 'ENGLAND', age: 15 });

    expect(codes.indexOf('childline')).toBe(codes.indexOf('shout') + 1);
    const adults = [
      'local-crisis-team',
      'rape-crisis-247',
      'saneline',
      'napac',
      'nspcc',
      'sobs',
      'silver-line',
      'ndah',
    ];
    expect(codes.filter((code) => adults.includes(code))).toEqual([]);
  });

  it.each([['sexual-violence'], ['debt'], ['gambling'], ['suicide']])(
    'gives somebody of 15 Childline whatever it is about: %s',
    async (topic) => {
      expect(await codesFor({ nation: 'WALES', age: 15, topics: [topic] })).toContain('childline');
    },
  );

  it.each([
    [18, 'childline', true],
    [19, 'childline', false],
    [34, 'papyrus-hopeline247', true],
    [35, 'papyrus-hopeline247', false],
    [15, 'rape-crisis-247', false],
    [16, 'rape-crisis-247', true],
    [54, 'silver-line', false],
    [55, 'silver-line', true],
  ])('at %i: %s is there: %s', async (age, code, isThere) => {
    expect((await codesFor({ nation: 'ENGLAND', age })).includes(code)).toBe(isThere);
  });
});

describe('the urgent route by nation', () => {
  it('is 111 option 2 in England', async () => {
    const { phone } = await theLine('nhs-111-england', { nation: 'ENGLAND' });

    expect(phone).toMatchObject({ value: '111, then choose option 2', status: 'VERIFIED' });
  });

  it('is 111 option 2 in Wales, marked as overdue since June 2023', async () => {
    const { phone } = await theLine('nhs-111-wales', { nation: 'WALES' });

    expect(phone).toMatchObject({ value: '111, then choose option 2', status: 'OVERDUE', verifiedOn: '2023-06-01' });
  });

  it.each(['SCOTLAND', 'NORTHERN_IRELAND'])('is being checked in %s, and 111 is nowhere', async (nation) => {
    const lines = await linesFor({ nation });

    expect(lines[1]).toMatchObject({ route: 'URGENT_MENTAL_HEALTH', openNow: null, phone: NEVER, hours: NEVER });
    expect(JSON.stringify(lines)).not.toMatch(/\b111\b.*option/);
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

describe('what cannot be used of the question', () => {
  it('is told, and the lines are there all the same', async () => {
    const { data } = await api.ask(PANEL, { age: 400, topics: ['suicide', 'sadness'] });

    const { problems, lines } = data?.crisisLines as { problems: { path: string }[]; lines: Line[] };
    expect(problems.map(({ path }) => path)).toEqual(['age', 'topics.1']);
    expect(lines.map(({ code }) => code)).toEqual(expect.arrayContaining(['emergency-999', 'samaritans', 'calm']));
  });

  it('is read as it was meant where that is plain, and otherwise told with what is near', async () => {
    const asCode = await codesFor({ topics: ['domestic-abuse'] });
    const asWords = await api.ask(PANEL, { at: '2026-11-22T12:00:00Z', topics: [' Domestic abuse '] });
    const unknown = await api.ask(PANEL, { topics: ['suicidal'] });

    expect(asWords.data?.crisisLines.problems).toEqual([]);
    expect(asWords.data?.crisisLines.lines.map(({ code }: Line) => code)).toEqual(asCode);
    expect(unknown.data?.crisisLines.problems).toEqual([
      {
        path: 'topics.0',
        code: 'UNKNOWN',
        message: 'There is no topic “suicidal”. Did you mean suicide or bereavement-by-suicide?',
      },
    ]);
  });

  it.each(['tomorrow', '2026-11-22', '2026-11-22T00:30', '2026-02-30T10:00:00Z'])(
    'is told with what to write where “%s” stands for an instant',
    async (at) => {
      const sentence = `“${at}” is not an instant. Write day, time and time zone, such as 2026-11-22T23:59:00Z.`;

      const variable = await api.ask(PANEL, { at });
      const literal = await api.ask(`{ crisisLines(at: "${at}") { at } }`);

      expect(variable.errors[0]?.message).toContain(sentence);
      expect(literal.errors[0]?.message).toBe(sentence);
    },
  );
});
