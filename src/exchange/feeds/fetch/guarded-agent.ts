import dns from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { isPublicAddress } from '../../../http/outgoing/public-address.ts';
import { Unanswered } from './unanswered.ts';

export interface Guard {
  /** Hosts with their port (`127.0.0.1:8080`) that may have a private address. */
  privateHosts: readonly string[];
  timeLimitMs: number;
}

/**
 * Connects to addresses of the public internet alone. A name is looked up once, and what is found is both checked and connected
 * to, so that no name can be public when it is checked and private a moment later.
 */
export function guardedAgent({ privateHosts, timeLimitMs }: Guard): Agent {
  const anywhere = buildConnector({ timeout: timeLimitMs });
  const outside = buildConnector({ timeout: timeLimitMs, lookup: lookUpPublic });
  return new Agent({
    connect(options, callback) {
      const hostname = options.hostname.replace(/^\[|\]$/g, '');
      if (privateHosts.includes(`${options.hostname}:${portOf(options)}`)) anywhere(options, callback);
      else if (isIP(hostname) !== 0 && !isPublicAddress(hostname)) callback(isPrivate(hostname), null);
      else outside(options, callback);
    },
  });
}

function portOf({ port, protocol }: buildConnector.Options): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, [], 0);
    if (!addresses.every(({ address }) => isPublicAddress(address))) return callback(isPrivate(hostname), [], 0);
    const [first] = addresses;
    if (options.all) callback(null, addresses);
    else callback(null, first?.address ?? '', first?.family);
  });
};

function isPrivate(host: string): Unanswered {
  const message = `${host} is an address of this computer or of a private network, and feeds are fetched from the public internet only. If it is meant, allow it with --private-host and its port.`;
  return new Unanswered(message, { isPassing: false });
}
