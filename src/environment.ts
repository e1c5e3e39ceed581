import fs from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './shared/plain-failure.ts';

const SHORTEST_SECRET = 32;

/** Reads variables of the environment one by one and collects what is wrong with them, one sentence each. */
export class Variables {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #mistakes: string[] = [];

  constructor(environment: NodeJS.ProcessEnv) {
    this.#environment = environment;
  }

  mistake(sentence: string): void {
    this.#mistakes.push(sentence);
  }

  insistOnNoMistake(): void {
    if (this.#mistakes.length > 0) throw new PlainFailure(this.#mistakes.join('\n'));
  }

  /** The words of a variable; null when it is not set, or set to nothing. */
  text(name: string): string | null {
    const value = this.#environment[name]?.trim() ?? '';
    return value === '' ? null : value;
  }

  /** Something written as JSON; null when it is not set. It is not shown in mistakes, because it may hold a secret. */
  json(name: string): unknown {
    const text = this.text(name);
    try {
      return text === null ? null : (JSON.parse(text) as unknown);
    } catch {
      this.mistake(`${name} must be JSON; look for a missing quotation mark or bracket.`);
      return null;
    }
  }

  wholeNumber(name: string, otherwise: number, [least, most]: [number, number]): number {
    const text = this.text(name);
    if (text === null) return otherwise;
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    this.mistake(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
    return otherwise;
  }

  choice<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(name);
    const chosen = choices.find((each) => each === text);
    if (text !== null && chosen === undefined) {
      this.mistake(`${name} must be ${choices.join(' or ')}, not "${text}".`);
    }
    return chosen ?? otherwise;
  }

  url(name: string, protocols: string[]): string | null {
    return this.urls(name, protocols)[0] ?? null;
  }

  /** Addresses with commas between them. They are not shown in mistakes, because they may hold a password. */
  urls(name: string, protocols: string[]): string[] {
    const given = this.list(name);
    if (given.every((each) => protocols.includes(protocolOf(each)))) return given;
    const shape = protocols.map((protocol) => `${protocol}//`).join(' or ');
    this.mistake(`${name} must be an address that begins with ${shape}.`);
    return [];
  }

  /** Words with commas between them. */
  list(name: string): string[] {
    const parts = (this.text(name) ?? '').split(',').map((part) => part.trim());
    return parts.filter((part) => part !== '');
  }

  /** A token that somebody has to send. In production it is too long to be guessed. */
  secret(name: string, isProduction: boolean): string | null {
    const token = this.text(name);
    if (token !== null && isProduction && token.length < SHORTEST_SECRET)
      this.mistake(`${name} is too short for production: use at least ${SHORTEST_SECRET} random characters.`);
    return token;
  }

  file(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!fs.existsSync(text)) this.mistake(`${name} names a file that is not there: ${text}.`);
    return path.resolve(text);
  }
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : '';
}
