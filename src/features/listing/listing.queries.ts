import type { Contact, Link } from '../../shared/contact.ts';

/** What the rows of organisations and services have in common. */
export interface ListingRow {
  id: string;
  version: number;
  contacts: Contact[];
  links: Link[];
  /** `YYYY-MM-DD` */
  verifiedOn: string | null;
  verifiedBy: string | null;
  source: string | null;
  sourceId: string | null;
  fetchedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  archivedAt: Date | null;
}

/** The columns of a ListingRow, for a table of that alias. */
export function listingColumns(alias: string): string {
  const columns = ['id', 'version', 'contacts', 'links', 'verified_on', 'verified_by', 'source', 'source_id'];
  const times = ['fetched_at', 'created_at', 'updated_at', 'published_at', 'archived_at'];
  return [...columns, ...times].map((column) => `${alias}.${column} as "${camelCase(column)}"`).join(', ');
}

function camelCase(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
