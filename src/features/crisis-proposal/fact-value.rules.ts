import { isEmailAddress, problem, problemsWithFreeText, quoted } from '../../shared/checks.ts';
import { isVisible } from '../../shared/localised-text.ts';
import type { Problem } from '../../shared/problems.ts';
import { significantDigits } from '../crisis-line/crisis-number.rules.ts';
import { factOf, type FactCode } from './crisis-field.codes.ts';

const LONGEST = 200;

/** Numbers that can be rung from a phone in the United Kingdom: 0 and nine or ten more, 0800 and four, 116 and three, 1 and two. */
const RUNG = /^(0\d{9,10}|0[58]00\d{4}|116\d{3}|1\d{2})$/;
const RELAY = /^1800[12]/;
const SHORT_CODE = /^\d{5,6}$/;
const PREMIUM = /^(09|070|118)/;

/** The emergency numbers stand in the code, and on no other line. */
const EMERGENCY = /^(999|112|18000)$/;

/** The number at the beginning of a value, with what may follow it: `111, then choose option 2`. */
const LEADING = /^\+?[\d\s()-]*\d(?=$|[\s,.;])/;

/** What is wrong with the value of a fact, told to whoever proposes it. */
export function problemsWithFactValue(path: string, code: FactCode, value: string): Problem[] {
  if (!isVisible(value)) return [problem(path, 'REQUIRED', 'Say what it is now.')];
  return problemsWithFreeText(path, value, LONGEST, (text) => {
    const message = CHECKS[code]?.(text) ?? null;
    return message ? [problem(path, 'INVALID', message)] : [];
  });
}

const CHECKS: Partial<Record<FactCode, (value: string) => string | null>> = {
  CALL: (value) => aboutNumber(value, numberIn(value)),
  WHATSAPP: (value) => aboutNumber(value, numberIn(value)),
  RELAY_UK: aboutRelay,
  TEXT: aboutText,
  WEBCHAT: aboutAddressAmongWords,
  BSL_VIDEO: aboutAddressAmongWords,
  EMAIL: aboutEmail,
  WEBSITE: aboutWebsite,
};

function numberIn(value: string): string {
  return significantDigits(LEADING.exec(value.trim())?.[0] ?? '');
}

function aboutNumber(value: string, number: string): string | null {
  if (EMERGENCY.test(number)) return 'The emergency number is part of the program and always first. Leave it to that.';
  if (PREMIUM.test(number)) return `${quoted(value)} costs the caller dearly. No crisis line has such a number.`;
  if (RUNG.test(number)) return null;
  return `${quoted(value)} cannot be rung from a phone in the UK. Begin with the number, such as 0800 123 4567; words come after it.`;
}

function aboutRelay(value: string): string | null {
  const number = numberIn(value);
  if (EMERGENCY.test(number)) return aboutNumber(value, number);
  if (!RELAY.test(number)) return 'Relay UK numbers begin with 18001: write 18001 and then the number of the line.';
  return aboutNumber(value, number.replace(RELAY, ''));
}

/** `Text SHOUT to 85258`, `88247` or a mobile number: the number may stand anywhere. */
function aboutText(value: string): string | null {
  const number = significantDigits(value);
  if (EMERGENCY.test(number) || PREMIUM.test(number)) return aboutNumber(value, number);
  if (SHORT_CODE.test(number) || RUNG.test(number)) return null;
  return `${quoted(value)} names no number that can be texted. Write it like this: Text HELLO to 85258.`;
}

function aboutEmail(value: string): string | null {
  const isWords = /\s/.test(value) && !value.includes('@');
  if (isWords || isEmailAddress(value)) return null;
  return `${quoted(value)} does not look like an e-mail address, such as hello@example.org.`;
}

function aboutWebsite(value: string): string | null {
  return isHttps(value) ? null : `${quoted(value)} is not a web address that starts with https://.`;
}

/** Words such as “Chat at example.org” will do; an address that is written out has to be a safe one. */
function aboutAddressAmongWords(value: string): string | null {
  const addresses = value.match(/\S+:\/\/\S*/g) ?? [];
  const unsafe = addresses.find((address) => !isHttps(address));
  return unsafe === undefined ? null : aboutWebsite(unsafe);
}

function isHttps(value: string): boolean {
  return value.startsWith('https://') && URL.canParse(value) && new URL(value).hostname.includes('.');
}

/** Whether a fact is a number, which may stand on one line only. */
export function isNumber(code: FactCode): boolean {
  const fact = factOf(code);
  return fact?.part === 'CONTACT' && ['CALL', 'TEXT', 'WHATSAPP'].includes(code);
}
