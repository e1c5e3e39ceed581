import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { guardedLookup, NotReachable } from './guarded-lookup.ts';
import type { Networks } from './networks.ts';

export interface ConnectorOptions {
  timeoutMs: number;
  /** How names are looked up; as the system does when nothing is said. */
  lookup?: LookupFunction;
}

/** Connects to what may be asked alone: that is decided about the very address that is connected to. */
export function guardedConnector(
  networks: Networks,
  { timeoutMs, lookup }: ConnectorOptions,
): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardedLookup(networks, lookup) });
  return (options, callback) => {
    const host = withoutBrackets(options.hostname);
    // A connection to a bare address looks nothing up.
    if (isIP(host) !== 0 && !networks.allow(host)) callback(new NotReachable(host), null);
    else connect(options, callback);
  };
}

/** `[::1]` in an address is `::1`. */
export function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
