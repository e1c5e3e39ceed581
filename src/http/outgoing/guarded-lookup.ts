import dns from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Networks } from './networks.ts';

/** The address leads to where nobody may be sent from here. */
export class NotReachable extends Error {
  constructor(host: string) {
    super(
      `${host} is in a private network. The operator names networks that may be asked in LINKWELL_OUTGOING_NETWORKS.`,
    );
  }
}

/**
 * Finds the addresses of a name, and refuses one of which any may not be asked: who mixes them means no good. The connection is
 * made to what this answers with, so that a name cannot lead elsewhere between the look and the connection.
 */
export function guardedLookup(networks: Networks, lookup: LookupFunction = dns.lookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error || typeof found === 'string') return callback(error ?? new NotReachable(host), '', 0);
      const [first] = found;
      if (!first || !found.every(({ address }) => networks.allow(address)))
        return callback(new NotReachable(host), '', 0);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
  };
}
