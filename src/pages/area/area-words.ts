import type { ShownSum } from '../../features/provision-views/denials.rules.ts';
import type { Interval } from '../../features/provision/interval.rules.ts';

/** A count of people as it is shown: what is withheld is said to be. */
export function told(count: number | null): string {
  return count === null ? 'withheld' : whole(count);
}

/** A sum of such counts. */
export function toldSum({ count, isAtLeast }: ShownSum): string {
  if (count === null) return 'withheld';
  return isAtLeast ? `at least ${whole(count)}` : whole(count);
}

export function whole(count: number): string {
  return count.toLocaleString('en-GB');
}

/** With one decimal, and where that is known, between what it lies. */
export function rate(value: number | null, interval: Interval | null = null): string {
  if (value === null) return 'not known';
  return interval ? `${decimal(value)} (${decimal(interval.low)} to ${decimal(interval.high)})` : decimal(value);
}

function decimal(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

export function money(pounds: number | null): string {
  return pounds === null
    ? ''
    : pounds.toLocaleString('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
}

/** NO_CAPACITY as people write it. */
export function inWords(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
