import { DateTime } from 'luxon';
import { problem, quoted } from '../../shared/checks.ts';
import { isKeepable } from '../../shared/keepable.ts';
import type { Problem } from '../../shared/problems.ts';

/** The parameters of an address as they were written: a text, or several where one stands there more than once. */
export type Address = Readonly<Record<string, unknown>>;

/** Reads parameters that a person has typed, and gathers what is wrong with them. Empty ones are not asked for. */
export class AddressReader {
  readonly problems: Problem[] = [];
  readonly #address: Address;

  constructor(address: Address) {
    this.#address = address;
  }

  /** One text, or null. */
  text(name: string): string | null {
    const all = this.#all(name);
    if (all.length > 1) this.problems.push(problem(name, 'INVALID', `Give ${name} once.`));
    return all[0] ?? null;
  }

  /** Values between commas, in one parameter or in several of the same name; null where there are none. */
  list(name: string): string[] | null {
    const values = this.#all(name).flatMap((text) => text.split(','));
    const kept = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
    return kept.length > 0 ? kept : null;
  }

  /** Codes of a closed list, in small letters or large: `in-person` is IN_PERSON. */
  codes<Code extends string>(name: string, known: readonly Code[]): Code[] | null {
    const codes = this.list(name)?.flatMap((value) => this.#code(name, value, known) ?? []) ?? [];
    return codes.length > 0 ? [...new Set(codes)] : null;
  }

  code<Code extends string>(name: string, known: readonly Code[]): Code | null {
    const value = this.text(name);
    return value === null ? null : this.#code(name, value, known);
  }

  yesOrNo(name: string): boolean | null {
    const code = this.code(name, ['YES', 'NO']);
    return code === null ? null : code === 'YES';
  }

  number(name: string): number | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    this.problems.push(problem(name, 'INVALID', `${quoted(text)} is no number.`));
    return null;
  }

  wholeNumber(name: string): number | null {
    const value = this.number(name);
    if (value === null || Number.isSafeInteger(value)) return value;
    this.problems.push(problem(name, 'INVALID', 'Give a whole number.'));
    return null;
  }

  /** A time as clocks in the United Kingdom show it, unless it says its own zone. */
  time(name: string): Date | null {
    const text = this.text(name);
    if (text === null) return null;
    // A plus in an address is a blank.
    const at = DateTime.fromISO(text.replace(/ (?=\d\d:\d\d$)/, '+'), { zone: 'Europe/London' });
    if (at.isValid && text.includes('T')) return at.toJSDate();
    const example = 'Write a time as 2026-03-02T10:30, or with its zone: 2026-03-02T10:30:00Z.';
    this.problems.push(problem(name, 'INVALID', `${quoted(text)} is no time. ${example}`));
    return null;
  }

  #all(name: string): string[] {
    const given = this.#address[name];
    const all: unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
    const texts = all.filter((each): each is string => typeof each === 'string' && isKeepable(each));
    if (texts.length < all.length) this.problems.push(problem(name, 'INVALID', `Give ${name} as plain text.`));
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }

  #code<Code extends string>(name: string, value: string, known: readonly Code[]): Code | null {
    const wanted = value.toUpperCase().replaceAll('-', '_');
    const code = known.find((each) => each === wanted);
    if (code !== undefined) return code;
    const choices = known.map(asWritten).join(', ');
    this.problems.push(problem(name, 'UNKNOWN', `There is no ${name} ${quoted(value)}. Choose of: ${choices}.`));
    return null;
  }
}

/** `in-person` of IN_PERSON. */
export function asWritten(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}
