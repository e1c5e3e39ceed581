import { expect } from '@jest/globals';
import type { TestApi } from '../../support/api.ts';

export interface Text {
  value: string | null;
  status: string;
  beingChecked: boolean;
  verifiedOn: string | null;
  method: string | null;
}

export interface Line {
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

export const PANEL = `query ($at: DateTimeISO, $nation: Nation, $age: Int, $topics: [String!]) {
  crisisLines(at: $at, nation: $nation, age: $age, topics: $topics) {
    guidance problems { path code message }
    lines {
      code route openNow closesAt nextOpens phone ${TEXT} text ${TEXT} hours ${TEXT}
      channels { kind openNow nextOpens contact ${TEXT} }
    }
  }
}`;

export const NEVER = { value: null, status: 'NEVER_VERIFIED', beingChecked: true, verifiedOn: null, method: null };

/** Reads the panel of crisis lines for somebody. */
export function panelThrough(api: TestApi) {
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

  return { linesFor, codesFor, theLine };
}
