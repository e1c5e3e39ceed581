import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';
import { panelThrough, type Line, PANEL } from './panel.ts';

const api = testApi();
const { codesFor } = panelThrough(api);

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
