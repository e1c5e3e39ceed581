import type { Context } from '../../context.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { connectingFacts } from './connecting.queries.ts';
import type { ConnectionRecord } from './connection-record.entity.ts';
import { warningsOf } from './decide.rules.ts';
import { judged } from './decision.rules.ts';
import type { WarningOf } from './connect.change.ts';

/** What had to be said of connections that were recorded before: a change that is sent again answers with it too. */
export async function warnAgain({ em, now }: Context, connections: readonly ConnectionRecord[]): Promise<WarningOf[]> {
  const today = londonDay(now());
  const known = connections.flatMap((connection) =>
    connection.service ? [{ connection, service: connection.service }] : [],
  );
  const wanted = known.map(({ connection, service }) => {
    return { personId: connection.person.id, episodeId: null, serviceId: service.id };
  });
  const teams = [...new Set(connections.map(({ team }) => team.id))];
  const facts = known.length > 0 ? await connectingFacts(em, wanted, { teams, today }) : [];
  return known.flatMap(({ connection }, index) => {
    const { person = null, service = null } = facts[index] ?? {};
    if (!person || !service) return [];
    const { overrideReason, overriddenBy } = connection;
    const override = overrideReason ? { reason: overrideReason, by: String(overriddenBy), allowanceId: null } : null;
    const warnings = warningsOf({ person, service, judgement: judged(service, today), override }, false);
    return warnings.map((warning) => ({ ...warning, connectionId: connection.id }));
  });
}
