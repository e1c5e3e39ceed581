import { problem, quoted } from '../../../shared/checks.ts';
import { isKeepable } from '../../../shared/keepable.ts';
import { nearestWords } from '../../../shared/nearest-words.ts';
import { rejectIfAny, type Problem } from '../../../shared/problems.ts';
import { isUuid } from '../../../shared/uuid.ts';
import { Conditions } from '../../conditions.ts';
import type { Searched } from './searched.ts';
import { alternativesIn } from './search-values.ts';

const USUAL_COUNT = 50;
export const MOST_AT_ONCE = 250;
const LONGEST_VALUE = 2_000;
const TOTALS = ['none', 'estimate', 'accurate'];
const SUMMARIES = ['false', 'count'];
const FORMATS = ['json', 'application/json', 'application/fhir+json'];
/** After which resource a page begins. It stands in the links to next pages alone. */
export const AFTER = '_after';

/** What is searched for, and how much of it is to be answered. */
export interface AskedSearch {
  conditions: Conditions;
  /** 0 where nothing but the number of them is wanted. */
  count: number;
  after: string | null;
  wantsTotal: boolean;
  includes: ReadonlySet<string>;
  /** What was heard, as it is to stand in links. */
  heard: readonly [name: string, value: string][];
}

type Query = Readonly<Record<string, unknown>>;

/**
 * What an address asks for. Rejects all that is wrong with it at once; a parameter that nobody knows is passed over only where whoever
 * asks has said that it may be.
 */
export function readSearch(query: Query, { parameters, includes }: Searched, isLenient: boolean): AskedSearch {
  const reader = new SearchReader(query);
  const conditions = new Conditions();
  const count = reader.control('_count', (value) => /^\d{1,6}$/.test(value), 'Give _count as a whole number.');
  const total = reader.control('_total', (value) => TOTALS.includes(value), `Give _total as ${TOTALS.join(', ')}.`);
  const summary = reader.control('_summary', (value) => SUMMARIES.includes(value), 'Give _summary as count.');
  const after = reader.control(AFTER, isUuid, 'Follow the link to the next page as it stands.');
  reader.control('_format', (value) => FORMATS.includes(value.replace(' ', '+')), 'There is JSON: _format=json.');
  const included = reader.includes(includes);
  reader.search(parameters, conditions);
  if (!isLenient) reader.refuseRest([...Object.keys(parameters), '_count', '_include', '_total', '_summary']);
  rejectIfAny(reader.problems);
  const isNumberAlone = summary === 'count' || Number(count ?? USUAL_COUNT) === 0;
  return {
    conditions,
    count: isNumberAlone ? 0 : Math.min(Number(count ?? USUAL_COUNT), MOST_AT_ONCE),
    after: after?.toLowerCase() ?? null,
    wantsTotal: isNumberAlone || (total ?? 'none') !== 'none',
    includes: included,
    heard: reader.heard,
  };
}

class SearchReader {
  readonly problems: Problem[] = [];
  readonly heard: [string, string][] = [];
  readonly #given: Map<string, string[]>;

  constructor(query: Query) {
    const given = Object.entries(query).map(([name, value]): [string, string[]] => [name, this.#textsIn(name, value)]);
    this.#given = new Map(given);
  }

  /** A parameter that is no search, given once. */
  control(name: string, isRight: (value: string) => boolean, message: string): string | null {
    const values = this.#take(name);
    const [value = null] = values;
    if (value === null) return null;
    if (values.length === 1 && isRight(value)) return value;
    this.problems.push(problem(name, 'INVALID', message));
    return null;
  }

  includes(known: readonly string[]): Set<string> {
    const wanted = this.#take('_include');
    const others = wanted.filter((each) => !known.includes(each));
    const choices = known.length > 0 ? `Choose of: ${known.join(', ')}.` : 'Nothing comes along with these.';
    for (const each of others) this.problems.push(problem('_include', 'UNKNOWN', `There is no ${quoted(each)}. ${choices}`)); // prettier-ignore
    return new Set(wanted);
  }

  /** Each parameter as often as it is given: all of them have to hold. */
  search(parameters: Searched['parameters'], conditions: Conditions): void {
    for (const name of [...this.#given.keys()]) {
      const [bare = '', modifier = null] = name.split(':');
      const parameter = Object.hasOwn(parameters, bare) ? parameters[bare] : undefined;
      if (!parameter) continue;
      const isKnown = modifier === null || parameter.modifiers?.includes(modifier);
      for (const value of this.#take(name)) {
        const wrong = isKnown ? parameter.add(conditions, alternativesIn(value), modifier) : `Nothing like :${modifier} can stand behind ${bare}.`; // prettier-ignore
        if (wrong !== null) this.problems.push(problem(name, 'INVALID', wrong));
      }
    }
  }

  /** What is left is known to nobody. */
  refuseRest(known: readonly string[]): void {
    for (const name of [...this.#given.keys()].slice(0, 5)) {
      const [near] = nearestWords(name.slice(0, 60), known, 1);
      const hint = near ? `Did you mean ${near}?` : `There are: ${known.join(', ')}.`;
      this.problems.push(problem(name.slice(0, 60), 'UNKNOWN', `There is no parameter ${quoted(name)} here. ${hint}`));
    }
  }

  #take(name: string): string[] {
    const values = this.#given.get(name) ?? [];
    this.#given.delete(name);
    if (name !== AFTER) this.heard.push(...values.map((value): [string, string] => [name, value]));
    return values;
  }

  #textsIn(name: string, value: unknown): string[] {
    const all: unknown[] = Array.isArray(value) ? value : [value];
    const texts = all.filter((each): each is string => typeof each === 'string');
    if (texts.length < all.length || !texts.every((text) => isKeepable(text) && text.length <= LONGEST_VALUE))
      this.problems.push(problem(name.slice(0, 60), 'INVALID', `Give ${quoted(name)} as a plain, short text.`));
    return texts.filter((text) => text.trim() !== '');
  }
}
