import { ConcernOfAssuranceResolver, ConcernResolver } from '../features/concern/concern.resolver.ts';
import {
  ConnectionCommandsResolver,
  RecordedConnectionPayloadResolver,
  RecordedConnectionsPayloadResolver,
} from '../features/connection/connection-commands.resolver.ts';
import {
  ConnectionsOfEpisodeResolver,
  ConnectionsOfPersonResolver,
} from '../features/connection/connections-of.resolver.ts';
import { ConnectionResolver } from '../features/connection/connection.resolver.ts';
import { WithdrawalResolver } from '../features/withdrawal/withdrawal.resolver.ts';

/** Whatever answers about connections and what comes of them. */
export const CONNECTION_RESOLVERS = [
  ConnectionResolver,
  ConnectionsOfPersonResolver,
  ConnectionsOfEpisodeResolver,
  ConnectionCommandsResolver,
  RecordedConnectionPayloadResolver,
  RecordedConnectionsPayloadResolver,
  WithdrawalResolver,
  ConcernResolver,
  ConcernOfAssuranceResolver,
] as const;
