import { DateTime } from 'luxon';
import { problem, quoted } from '../../../shared/checks.ts';
import { isKeepable } from '../../../shared/keepable.ts';
import { Rejected, type Problem, type ProblemCode } from '../../../shared/problems.ts';
import { isUuid } from '../../../shared/uuid.ts';

const LONGEST = 500;
const TIME = /^(([01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/;
/** A plus sign of an address stands for a blank, also where somebody meant a plus. */
const OFFSET_AFTER_BLANK = / (?=\d{2}:?\d{2}$)/;

/** Reads the parameters of an address, and says everything that is wrong with them at once. What is left empty is not asked for. */
export class Parameters {
  readonly #query: Record<string, unknown>;
  readonly #problems: Problem[] = [];

  constructor(query: Record<string, unknown>) {
    this.#query = query;
  }

  text(name: string): string | null {
    const value = this.#query[name];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string') return this.mistake(name, 'INVALID', `Give ${name} once, as a text.`);
    if (value.length > LONGEST)
      return this.mistake(name, 'TOO_LONG', `Shorten ${name} to ${LONGEST} characters; it has ${value.length}.`);
    if (!isKeepable(value))
      return this.mistake(name, 'INVALID', `There is a character in ${name} that no text can hold.`);
    return value.trim() === '' ? null : value.trim();
  }

  wholeNumber(name: string, [least, most]: [number, number]): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    return this.mistake(
      name,
      'OUT_OF_RANGE',
      `Give ${name} as a whole number from ${least} to ${most}, not ${quoted(text)}.`,
    );
  }

  id(name: string): string | null {
    const text = this.text(name);
    if (text === null || isUuid(text)) return text?.toLowerCase() ?? null;
    return this.mistake(name, 'INVALID', `Give ${name} as a UUID, not ${quoted(text)}.`);
  }

  /** `HH:MM` */
  time(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const [, time] = TIME.exec(text) ?? [];
    return (
      time ?? this.mistake(name, 'INVALID', `Give ${name} as a time of the day, such as 09:30, not ${quoted(text)}.`)
    );
  }

  /** A moment, in UTC where it does not say. */
  moment(name: string): Date | null {
    const text = this.text(name);
    if (text === null) return null;
    const at = DateTime.fromISO(text.replace(OFFSET_AFTER_BLANK, '+'), { zone: 'utc' });
    if (at.isValid && at.year > 1900 && at.year < 3000) return at.toJSDate();
    const example = '2026-03-31T09:30:00Z';
    return this.mistake(name, 'INVALID', `Give ${name} as a date or a moment such as ${example}, not ${quoted(text)}.`);
  }

  choice(name: string, choices: readonly string[]): string | null {
    const text = this.text(name);
    if (text === null || choices.includes(text.toLowerCase())) return text?.toLowerCase() ?? null;
    return this.mistake(name, 'INVALID', `Give ${name} as ${choices.join(' or ')}, not ${quoted(text)}.`);
  }

  isOn(name: string): boolean {
    return this.choice(name, ['true', 'false']) === 'true';
  }

  mistake(name: string, code: ProblemCode, message: string): null {
    this.#problems.push(problem(name, code, message));
    return null;
  }

  insistOnNoMistake(): void {
    if (this.#problems.length > 0) throw new Rejected(this.#problems);
  }
}
