import { ConnectionRecord } from './connection-record.entity.ts';
import type { ConnectionRow } from './connection.queries.ts';
import { courseOf } from './step.change.ts';

/** A connection as it is shown, also from the entity itself. */
export function shownConnection(connection: ConnectionRecord | ConnectionRow): ConnectionRow {
  if (!(connection instanceof ConnectionRecord)) return connection;
  const { id, version, serviceName, organisationName, serviceVersion, standing, createdAt, updatedAt } = connection;
  return {
    ...{ id, version, serviceName, organisationName, serviceVersion, standing, createdAt, updatedAt },
    ...courseOf(connection),
    personId: connection.person.id,
    episodeId: connection.episode?.id ?? null,
    teamId: connection.team.id,
    heldById: connection.heldBy,
    serviceId: connection.service?.id ?? null,
    overrideReason: connection.overrideReason ?? null,
    need: connection.need ?? null,
  };
}
