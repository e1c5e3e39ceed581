import { ArrayType, p } from '@mikro-orm/core';
import type { LocalisedText } from '../shared/localised-text.ts';
import type { Contact, Link } from '../shared/contact.ts';
import { newId } from '../shared/uuid.ts';

/** Columns that several entities share. Each call makes fresh builders, because MikroORM binds one to one entity. */

export const idColumn = () => p.uuid().primary().onCreate(newId);

/** Optimistic locking: raised by each update, compared by the next one. */
export const versionColumn = () => p.integer().version();

export const textColumn = () => p.json<LocalisedText>();

/** Every text in quotes: MikroORM leaves some bare, and PostgreSQL then reads the word "null" as nothing at all. */
class TextList extends ArrayType<string> {
  override convertToDatabaseValue(list: string[] | null): string {
    return `{${(list ?? []).map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
  }
}

export const codesColumn = () => p.array<string>().type(new TextList()).columnType('text[]').default([]);

export const timeColumns = () => ({
  createdAt: p.datetime().onCreate(() => new Date()),
  updatedAt: p
    .datetime()
    .onCreate(() => new Date())
    .onUpdate(() => new Date()),
  publishedAt: p.datetime().nullable(),
  archivedAt: p.datetime().nullable(),
  archiveReason: p.text().nullable(),
});

export const contactColumns = () => ({
  contacts: p
    .json<Contact[]>()
    .defaultRaw("'[]'")
    .onCreate(() => []),
  links: p
    .json<Link[]>()
    .defaultRaw("'[]'")
    .onCreate(() => []),
});

/** Where a record came from. `source` and `sourceId` together are unique, so that an import can be repeated. */
export const provenanceColumns = () => ({
  source: p.text().nullable(),
  sourceId: p.text().nullable(),
  fetchedAt: p.datetime().nullable(),
});

/** Data assurance: when somebody last checked that the listing is true, and who. */
export const freshnessColumns = () => ({
  verifiedOn: p.date().nullable(),
  verifiedBy: p.text().nullable(),
});
