import type { TestApi } from '../../support/api.ts';

const TEXT = '{ value status beingChecked verifiedOn source method }';

export const EVERYTHING = `{
  crisisLines {
    guidance
    lines {
      id code name welsh: name(language: "cy") audience note nations minimumAge maximumAge topics
      phone ${TEXT} text ${TEXT} webchat ${TEXT} email ${TEXT} hours ${TEXT} cost ${TEXT} website ${TEXT}
      channels { kind contact ${TEXT} hours ${TEXT} cost ${TEXT} }
    }
  }
}`;

export interface Line {
  id: string;
  code: string;
  phone: { value: string | null; status: string; method: string | null } | null;
}

/** Reads every crisis line through the API. */
export function crisisLines(api: TestApi) {
  async function allLines(): Promise<Line[]> {
    const { data } = await api.ask(EVERYTHING);
    return data?.crisisLines.lines as Line[];
  }

  return { allLines };
}
