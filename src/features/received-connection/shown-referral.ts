import type { EntityManager } from '@mikro-orm/postgresql';
import { textIn } from '../../shared/localised-text.ts';
import type { ConnectionKind } from '../connection/connection.codes.ts';
import { stateFor } from './answer.rules.ts';
import type { ReceivedState } from './received.codes.ts';
import type { ReceivedRow } from './received.queries.ts';
import { receivingCodesFor } from '../supported-person/receiving-code.queries.ts';

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

/** Asks for the references too, once for all of them, so call it inside a transaction. */
export async function shownReferrals(
  em: EntityManager,
  rows: readonly ReceivedRow[],
  at: Date,
): Promise<ShownReferral[]> {
  const referenceOf = await receivingCodesFor(em, rows, at);
  return rows.map((row) => {
    const { id, serviceId, serviceName, kind, sentOn, state } = row;
    const reference = referenceOf(row);
    return { id, reference, serviceId, serviceName, kind, sentOn, state: stateFor(state), askWhom: askWhom(row) };
  });
}

/** The same for one. */
export async function shownReferral(em: EntityManager, row: ReceivedRow, at: Date): Promise<ShownReferral> {
  const [shown] = await shownReferrals(em, [row], at);
  if (!shown) throw new Error('One row is one referral.');
  return shown;
}

function askWhom({ senderName, senderContacts }: ReceivedRow): string {
  const way = senderContacts.map(({ phone, email }) => phone ?? email).find((each) => each != null);
  return [textIn(senderName, 'en'), way].filter(Boolean).join(', ');
}
