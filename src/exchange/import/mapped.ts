import type { LocationInput } from '../../features/location/location.inputs.ts';
import type { OrganisationInput } from '../../features/organisation/organisation.inputs.ts';
import type { ServiceInput } from '../../features/service/service.inputs.ts';
import type { ProblemCode } from '../../shared/problems.ts';
import type { Row } from './row.ts';

/** Something about a row that a person should know: what is wrong with it, or what was done to it. */
export interface Remark {
  /** The column of the file, or the field of the listing. */
  field: string;
  code: RemarkCode;
  /** What is wrong or what was done, in plain English. */
  message: string;
  /** What is here that this may be a second time, and how sure that is, from 0 to 1. */
  listingId?: string;
  sureness?: number;
}

/** CHANGED is a tidy-up that needs nobody; all others are worth a look. */
export type RemarkCode = ProblemCode | 'CHANGED' | 'LEFT_OUT' | 'KEPT' | 'IN_WORDS' | 'REPEATED' | 'LIKELY_DUPLICATE';

type Sourced<Input extends { provenance?: unknown }> = Input & Required<Pick<Input, 'provenance'>>;

/** What a row means in terms of the mutations' inputs. */
export interface Draft {
  organisation: Sourced<OrganisationInput>;
  /** A place of that organisation. */
  location?: Sourced<LocationInput>;
  /** A service of that organisation, at that place where there is one. */
  service?: Sourced<ServiceInput>;
}

/** A row understood; or nothing to add, on purpose or because something is wrong with it. */
export type Mapped<Meant = Draft> =
  | { outcome: 'draft'; sourceId: string; draft: Meant; remarks: Remark[] }
  | { outcome: 'left out' | 'rejected'; sourceId: string; remarks: Remark[] };

/** A kind of file: how its columns become listings, or something else. Pure: one row in, drafts or remarks out. */
export interface Format<Meant = Draft> {
  /** What the file holds, for people. */
  title: string;
  /** What everything from it carries as its source. */
  source: string;
  /** Columns that it must have. */
  columns: readonly string[];
  /** Where the same may come as JSON. */
  json?: JsonForm;
  fromRow(row: Row): Mapped<Meant>;
}

/** The same things as objects in a list. */
export interface JsonForm {
  /** The name of the list. */
  list: string;
  /** What a column would hold. */
  valueOf: (item: unknown, column: string) => unknown;
}
