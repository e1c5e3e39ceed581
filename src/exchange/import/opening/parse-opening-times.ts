import { DAYS, type Session } from '../../../shared/opening-hours/session.ts';
import { readRun, type OpeningEntry } from './opening-run.ts';
import { openingTokens, type Token } from './opening-tokens.ts';

/** Regular sessions as far as the words say them without doubt, and what the words say besides. */
export interface OpeningTimes {
  sessions: Session[];
  /** The words that did not become sessions: all of them where there was any doubt. */
  rest: string | null;
}

const TERM_TIME = /\(?\s*(?:during\s+)?(?:local\s+)?(?:school\s+)?term[- ]?time(?:\s+only)?\s*\)?/gi;
const BANK_HOLIDAYS =
  /\(?\s*(?:except(?: on| for)?|excluding|not open(?: on)?|closed(?: on)?)\s+(?:public (?:and|or) )?bank holidays?\s*\)?/gi;
const ALWAYS = /24 ?\/ ?7|24 hours a day,? (?:7|seven) days a week/gi;
/** Words that change what a time means. With one of them nothing is taken as certain. */
const DOUBTFUL =
  /\b(appoint\w*|request|if|unless|check|tbc|tba|confirm\w*|temporar\w*|suspended|no longer|not|except|varies|vary|may|usually|most|some|holidays?|booking|until|starting|starts|from)\b/i;

/** Reads words such as `Mon-Fri 9.30am-12noon` or `1st Thursday of the month 2-4pm`. Where unsure, there are no sessions. */
export function parseOpeningTimes(words: string): OpeningTimes {
  const said = words.trim();
  const isTermTime = said.search(TERM_TIME) >= 0;
  const notes = [...said.matchAll(BANK_HOLIDAYS)].map(([note]) => note.replace(/[()]/g, '').trim());
  const tokens = openingTokens(plain(said));
  const { runs, rest } = split(tokens);
  const entries = runs.map(readRun);
  const isCertain = entries.every((entry) => entry !== null) && (runs.length === 1 || rest === '');
  if (runs.length === 0 || !isCertain || DOUBTFUL.test(rest)) return { sessions: [], rest: said || null };

  const sessions = entries.flatMap((entry) => entry ?? []).flatMap((entry) => sessionsOf(entry, isTermTime));
  const others = [rest, ...notes].filter((text) => text !== '').join('; ');
  return { sessions: inOrder(sessions), rest: others || null };
}

function plain(text: string): string {
  return text
    .replace(BANK_HOLIDAYS, ' ')
    .replace(TERM_TIME, ' ')
    .replace(ALWAYS, 'daily 24 hours')
    .replace(/[–—−‒]/g, '-')
    .replace(/(\d|[ap]m)\s*=\s*(?=\d)/gi, '$1-')
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/\b(?:mid-?day|12 ?noon|12 o'?clock noon)\b/gi, 'noon')
    .replace(/@/g, ' ')
    .replace(/[^\S\n]+/g, ' ');
}

/** Stretches of days and times, and the words around them. Punctuation does not end a stretch, words do. */
function split(tokens: readonly Token[]): { runs: Token[][]; rest: string } {
  const runs: Token[][] = [];
  const words: string[] = [];
  let run: Token[] = [];
  const end = () => {
    if (run.some(({ kind }) => kind !== 'between')) runs.push(run);
    run = [];
  };
  for (const token of tokens) {
    if (token.kind === 'word') {
      end();
      words.push(token.text);
    } else run.push(token);
  }
  end();
  return { runs, rest: words.join(' ') };
}

function sessionsOf({ days, weeks, ranges }: OpeningEntry, isTermTime: boolean): Session[] {
  const repeats: Pick<Session, 'repeats' | 'weekOfMonth'>[] =
    weeks.length > 0
      ? weeks.map((weekOfMonth) => ({ repeats: 'MONTHLY', weekOfMonth }))
      : [{ repeats: 'WEEKLY' as const }];
  return days.flatMap((day) =>
    ranges.flatMap((range) =>
      repeats.map((repeat) => ({
        day: DAYS[day] ?? 'MONDAY',
        ...range,
        ...repeat,
        ...(isTermTime && { termTimeOnly: true }),
      })),
    ),
  );
}

/** Monday first, the morning before the evening; what is said twice is kept once. */
function inOrder(sessions: Session[]): Session[] {
  const key = ({ day, startsAt, endsAt, weekOfMonth = 0 }: Session) =>
    `${DAYS.indexOf(day)} ${startsAt} ${endsAt} ${weekOfMonth}`;
  const once = new Map(sessions.map((session) => [key(session), session]));
  return [...once.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, session]) => session);
}
