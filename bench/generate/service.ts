import { contactsOf } from './contacts.ts';
import { catchmentOf } from './catchment.ts';
import { GRAMMARS } from './grammar.ts';
import type { Authority } from './geography.ts';
import { withoutWhatIsMissing } from './missing.ts';
import { freshnessColumns, recordColumns } from './moments.ts';
import type { Plan } from './plan.ts';
import type { Random } from './random.ts';
import { english, json, type Row } from './row.ts';
import {
  accessColumns,
  capacityColumns,
  costColumns,
  eligibilityColumns,
  sizeColumn,
  standingColumns,
  tagColumns,
} from './service-facts.ts';
import { textColumns, textsFor, type ServiceTexts } from './service-text.ts';
import { sessionsOf } from './sessions.ts';

const KINDS = Object.keys(GRAMMARS);

export interface ServiceDraft {
  id: string;
  organisationId: string;
  key: string;
  at: Date;
  authority: Authority;
  hasPlace: boolean;
}

/** What a service is about, before it is decided where and for whom it is. */
export interface Theme {
  kind: string;
  texts: ServiceTexts;
}

export function themeFor(plan: Plan, random: Random, authority: Authority): Theme {
  const kind = random.one(KINDS);
  return { kind, texts: textsFor(plan, random, kind, authority) };
}

/** The row of a service about this theme. */
export function serviceRow(plan: Plan, random: Random, { kind, texts }: Theme, draft: ServiceDraft): Row {
  const { id, organisationId, key, at, authority, hasPlace } = draft;
  const sessions = sessionsOf(plan, random);
  const row = {
    id,
    version: 1,
    organisation_id: organisationId,
    ...textColumns(texts),
    ...standingColumns(plan, random),
    ...tagColumns(random, kind),
    ...eligibilityColumns(plan, random),
    ...costColumns(plan, random),
    ...accessColumns(random, hasPlace),
    ...capacityColumns(plan, random),
    ...sizeColumn(plan, id),
    catchment: catchmentOf(random, authority),
    sessions: json(sessions),
    session_exceptions: '[]',
    sessions_in_words: sessions.length === 0 && random.chance(0.5) ? english('Ring for times.') : null,
    ...contactsOf(random, key),
    ...freshnessColumns(plan, random),
    ...recordColumns(plan, random, { source: 'generator', sourceId: key, at }),
  };
  return withoutWhatIsMissing(random, row, authority);
}

/** Whether people who have fled may live there, so that its address is kept secret. */
export function mayBeRefuge(row: Row): boolean {
  return Array.isArray(row.needs) && row.needs.includes('domestic-abuse');
}
