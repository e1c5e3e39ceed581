import { createHash } from 'node:crypto';
import { keepable } from '../clean/keepable.ts';
import { isThing, type Thing } from '../clean/said.ts';
import { idOf } from '../map/map-record.ts';
import type { Listed } from '../run/items.queries.ts';

/** The records of a page by their ids. One that has none goes by where it stands, and will be refused. */
export function listedRecords(records: readonly unknown[], where: string): Listed[] {
  return records.map((said, at) => {
    const listed = keepable(said);
    const id = isThing(listed) ? idOf(listed) : null;
    return { sourceId: id ?? `${where}, record ${at + 1}`, listed };
  });
}

/** Which records these are, in one word. */
export function digestOf(items: readonly Listed[]): string {
  return createHash('sha256')
    .update(JSON.stringify(items.map(({ sourceId }) => sourceId)))
    .digest('base64url');
}

const PARTS = [
  'service_at_locations',
  'schedules',
  'regular_schedules',
  'contacts',
  'phones',
  'cost_options',
  'service_areas',
  'attributes',
  'service_taxonomys',
  'eligibilitys',
  'languages',
];

/** Whether a record holds what only whole ones do. */
export function hasParts(said: unknown): boolean {
  return isThing(said) && PARTS.some((part) => part in said);
}

/** The record in an answer: by itself, or wrapped as some feeds do; null where there is none. */
export function recordIn(body: unknown): Thing | null {
  const one: unknown = Array.isArray(body) ? body[0] : body;
  if (!isThing(one)) return null;
  const inner = [one.service, one.content, one.contents].flat().find(isThing);
  return 'name' in one || inner === undefined ? one : inner;
}
