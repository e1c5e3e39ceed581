import type { EntityManager } from '@mikro-orm/postgresql';
import { textIn } from '../../shared/localised-text.ts';
import type { ConnectionKind } from '../connection/connection.codes.ts';
import { stateFor } from './answer.rules.ts';
import type { ReceivedState } from './received.codes.ts';
import type { ReceivedRow } from './received.queries.ts';
import { receivingCodeFor } from '../supported-person/receiving-code.queries.ts';

/** Somebody whom an organisation was sent, as it is shown them: a reference, and what is needed to answer. */
export interface ShownReferral {
  id: string;
  /** By which this organisation, and no other, knows the person. */
  reference: string;
  serviceId: string | null;
  serviceName: string;
  kind: ConnectionKind;
  sentOn: string;
  state: ReceivedState;
  /** Whom to ask, and how: whoever the team works for. */
  askWhom: string;
}

/** Asks for the reference too, so call it inside a transaction. */
export async function shownReferral(em: EntityManager, row: ReceivedRow, at: Date): Promise<ShownReferral> {
  const { id, serviceId, serviceName, kind, sentOn } = row;
  const { personId, organisationId } = row;
  const reference = await receivingCodeFor(em, { personId, organisationId, at });
  return { id, reference, serviceId, serviceName, kind, sentOn, state: stateFor(row.state), askWhom: askWhom(row) };
}

function askWhom({ senderName, senderContacts }: ReceivedRow): string {
  const way = senderContacts.map(({ phone, email }) => phone ?? email).find((each) => each != null);
  return [textIn(senderName, 'en'), way].filter(Boolean).join(', ');
}
