/** The parts of a sentence about opening times. `words` is everything that has no meaning for the clock. */
export type Token =
  | { kind: 'days'; days: number[]; text: string }
  | { kind: 'range'; text: string }
  | { kind: 'loneTime'; text: string }
  | { kind: 'week'; week: number; text: string }
  | { kind: 'month' | 'except' | 'closed' | 'unsure' | 'between'; text: string }
  | { kind: 'word'; text: string };

const DAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?(?![a-z])';
const CLOCK = '(?:(?:12 ?)?noon|(?:12 ?)?midnight|\\d{1,2}(?:[:.]\\d{2})?(?: ?(?:am|pm))?)(?![a-z0-9])';
const TO = ' ?(?:-|to|till?|until) ?';
const NOT_A_TIME = '(?! ?(?:(?:years?|yrs?|weeks?|months?|people)(?![a-z])|%))';

/** Tried in this order at each place of the text. */
const PATTERNS: [Token['kind'], string][] = [
  ['days', '(?:weekdays?|week days?|weekends?|daily|every ?day|each day|(?:7|seven) days (?:a|per) week)(?![a-z])'],
  ['days', `${DAY}(?:${TO}${DAY})?`],
  ['range', `24 ?hours?(?: a day)?(?![a-z])`],
  ['range', `(?:[01]\\d|2[0-3])[0-5]\\d${TO}(?:[01]\\d|2[0-4])[0-5]\\d(?!\\d)`],
  ['range', `${CLOCK}${TO}${CLOCK}${NOT_A_TIME}`],
  ['loneTime', '(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm)|(?:12 ?)?noon|midnight|\\d{1,2}:\\d{2})(?![a-z0-9])'],
  [
    'week',
    `(?:1st|first|2nd|second|3rd|third|4th|fourth|last)(?=(?:[ ,/&]|and|1st|first|2nd|second|3rd|third|4th|fourth|last)*${DAY})`,
  ],
  ['month', '(?:(?:of|in) ?(?:the|each|every|a)? ?month|monthly)(?![a-z])'],
  ['unsure', '(?:fortnight(?:ly)?|alternate|every other|every (?:two|2) weeks|bi-?weekly)(?![a-z])'],
  ['except', '(?:except(?:ing)?|excluding|apart from)(?: for)?(?![a-z])'],
  ['closed', 'closed(?![a-z])'],
  [
    'between',
    '(?:[,&+/;.()\\-|:]|\\n|(?:and|on|open|opens|every|each|from|between|at|the|only|mornings?|afternoons?|evenings?)(?![a-z]))',
  ],
  ['word', '[^\\s,&+/;.()\\-|:]+'],
];
const TOKEN = new RegExp(
  PATTERNS.map(([, pattern]) => `(?<![a-z0-9£])(${pattern})|`)
    .join('')
    .slice(0, -1),
  'gi',
);

const WEEKS: Record<string, number> = { '1': 1, f: 1, '2': 2, s: 2, '3': 3, t: 3, '4': 4, l: -1 };
const DAY_STARTS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** The text as tokens, in order. */
export function openingTokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const kind = PATTERNS[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'word';
    return tokenOf(kind, match[0]);
  });
}

function tokenOf(kind: Token['kind'], text: string): Token {
  if (kind === 'days') return { kind, days: daysIn(text.toLowerCase()), text };
  if (kind === 'week') return { kind, week: weekIn(text.toLowerCase()), text };
  return { kind, text };
}

function weekIn(text: string): number {
  return text === 'fourth' ? 4 : (WEEKS[text.charAt(0)] ?? 1);
}

/** Days as numbers from Monday, 0 to 6. A range may run over the end of the week. */
function daysIn(text: string): number[] {
  if (/^week ?day/.test(text)) return [0, 1, 2, 3, 4];
  if (text.startsWith('weekend')) return [5, 6];
  const named = [...text.matchAll(new RegExp(DAY, 'g'))].map(([name]) => DAY_STARTS.indexOf(name.slice(0, 2)));
  const [first, last] = named;
  if (first === undefined) return [0, 1, 2, 3, 4, 5, 6];
  if (last === undefined) return [first];
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}
