import { defineEntity, p } from '@mikro-orm/core';
import { codesColumn, textColumn, versionColumn } from '../../database/columns.ts';
import type { LocalisedText } from '../../shared/localised-text.ts';
import type { Nation } from '../../shared/nation.ts';
import type { Session } from '../../shared/opening-hours/session.ts';
import type { ChannelKind, Route, VerificationMethod } from './crisis-line.codes.ts';

/** What can be checked about a line, each for itself: `CALL` is its number, `CALL.hours` the hours of that channel. */
export type FactName = 'hours' | 'cost' | 'website' | ChannelKind | `${ChannelKind}.hours` | `${ChannelKind}.cost`;

/** Something that is said about a line, with who says so. Without a day of verification it is not shown to anybody. */
export interface Fact {
  /** The number, address, hours or cost in words; null where none is known yet. */
  value: string | null;
  /** Hours only: the same as sessions; absent where the words are all there is. */
  sessions?: Session[];
  /** The day of the last check, `YYYY-MM-DD`; absent where nobody has checked it. */
  verifiedOn?: string;
  source?: string;
  method?: VerificationMethod;
  /** Holds for ever, with no need of a check: the emergency number only, which is a constant of the code. */
  isConstant?: boolean;
}

export type Facts = Partial<Record<FactName, Fact>>;

/** What a crisis line is, wherever it is kept. */
export interface CrisisLineRecord {
  id: string;
  /** Stable name for programs: `samaritans`. */
  code: string;
  route: Route;
  /** Its place among lines of the same kind. */
  position: number;
  name: LocalisedText;
  audience: LocalisedText;
  nations: Nation[];
  minimumAge: number | null;
  maximumAge: number | null;
  /** Written for adults, where no youngest age is published. */
  isForAdults: boolean;
  topics: string[];
  /** Differs from area to area, so whoever runs the directory fills it in. */
  isLocal: boolean;
  note: LocalisedText | null;
  facts: Facts;
}

const CrisisLineSchema = defineEntity({
  name: 'CrisisLine',
  properties: {
    id: p.uuid().primary(),
    version: versionColumn(),
    code: p.text().unique(),
    route: p.text().$type<Route>(),
    position: p.smallint(),
    name: textColumn(),
    audience: textColumn(),
    nations: codesColumn().$type<Nation[]>(),
    minimumAge: p.smallint().nullable(),
    maximumAge: p.smallint().nullable(),
    isForAdults: p.boolean().default(false),
    topics: codesColumn(),
    isLocal: p.boolean().default(false),
    note: textColumn().nullable(),
    facts: p.json<Facts>().default('{}'),
    toCheck: codesColumn(),
    loaded: p.json<Record<string, unknown>>().default('{}'),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    archivedAt: p.datetime().nullable(),
  },
});

/**
 * A line to ring, text or write to in a crisis; never a service. What is not verified stays in `facts` for those who
 * check it, and does not leave through any interface. `toCheck` says what is in doubt, `loaded` is what the reference
 * file said when it was last loaded, so that what somebody changed here is told from what changed there.
 */
export class CrisisLine extends CrisisLineSchema.class {}

CrisisLineSchema.setClass(CrisisLine);
