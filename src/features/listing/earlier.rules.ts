import { problem } from '../../shared/checks.ts';
import { Rejected } from '../../shared/problems.ts';
import type { LaterChange } from './earlier.queries.ts';

/** The id of a change, as history shows it. */
export function isChangeId(text: string): boolean {
  return /^\d{1,18}$/.test(text);
}

export function noSuchChange(): Rejected {
  const message = 'There is no such change of this listing. Take changeId from its history.';
  return new Rejected([problem('changeId', 'NOT_FOUND', message)]);
}

/** What these properties were before changes, the newest of which comes first; those that did not change are left out. */
export function propertiesBefore<Property extends string>(
  changes: readonly LaterChange[],
  properties: readonly Property[],
): Partial<Record<Property, unknown>> {
  const updates = changes.filter(({ operation }) => operation === 'UPDATE');
  const columns = Object.assign({}, ...updates.map(({ before }) => before)) as Record<string, unknown>;
  const entries = properties.map((property) => [property, columns[columnOf(property)]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Partial<Record<Property, unknown>>;
}

function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Which places a service had before changes, the newest of which comes first. */
export function placesBefore(changes: readonly LaterChange[], now: readonly string[]): string[] {
  const places = new Set(now);
  for (const { before, after } of changes) {
    if (typeof after?.location_id === 'string') places.delete(after.location_id);
    if (typeof before?.location_id === 'string') places.add(before.location_id);
  }
  return [...places];
}
