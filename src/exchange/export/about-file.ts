import { DateTime } from 'luxon';
import type { Problem } from '../../shared/problems.ts';
import type { Address } from './read-address.ts';

/** What a file says of itself, where its format has room for that. */
export interface AboutFile {
  /** When it was made, by London's clocks: `22 November 2026, 10:00`. */
  madeAt: string;
  /** By which address. */
  madeFrom: string;
  /** How many services, or organisations, it holds. */
  entries: number;
  /** What the licences of the places ask to be shown, and what else to know. */
  sentences: string[];
}

export interface Making {
  at: Date;
  publicUrl: string;
  address: string;
  entries: number;
  notices: readonly Problem[];
  attribution: readonly string[];
}

export function aboutFile({ at, publicUrl, address, entries, notices, attribution }: Making): AboutFile {
  const madeAt = DateTime.fromJSDate(at, { zone: 'Europe/London' }).setLocale('en-GB').toFormat('d MMMM yyyy, HH:mm');
  return {
    madeAt,
    madeFrom: withoutHome(`${publicUrl}${address}`),
    entries,
    sentences: [
      `As of ${madeAt}. Things change: ask before you go, and make this file anew before you use it again.`,
      'Each entry is described by whoever offers it. The directory says beside it whether it was checked, and when.',
      ...notices.map(({ message }) => message),
      ...attribution,
    ],
  };
}

/** Files are handed on: where somebody lives does not go with them. */
function withoutHome(address: string): string {
  const url = new URL(address);
  if (url.searchParams.has('eligibleAt')) url.searchParams.set('eligibleAt', 'left-out');
  return url.href;
}

const LONGEST_NAME = 80;
/** What of a search may stand in the name of a file: no postcode, since that may be somebody's home. */
const NAMING = ['query', 'needs', 'activityKinds', 'populations', 'localAuthorities'];

/** `services-lunch-food-2026-11-22`: what was asked for, and on which day. */
export function nameOfFile(kind: string, address: Address, today: string): string {
  const asked = NAMING.flatMap((name) => textsIn(address[name])).join(' ');
  const words = asked
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  return [kind, words, today].filter(Boolean).join('-');
}

function textsIn(given: unknown): string[] {
  return (Array.isArray(given) ? given : [given]).filter((each) => typeof each === 'string');
}
