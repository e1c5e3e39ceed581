import type { Variables } from '../environment.ts';
import { isNetwork } from './shell.ts';

/** Where this program may send to, when other people typed the address. */
export interface OutgoingConfig {
  /** Private networks that may be asked all the same. */
  readonly networks: readonly string[];
}

export function readOutgoing(variables: Variables): OutgoingConfig {
  const networks = variables.list('LINKWELL_OUTGOING_NETWORKS');
  if (!networks.every(isNetwork))
    variables.mistake(
      'LINKWELL_OUTGOING_NETWORKS must hold addresses or networks such as 10.0.0.5 or 10.0.0.0/8, or the word loopback.',
    );
  return { networks };
}
