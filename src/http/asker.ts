import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Viewer } from '../shared/viewer.ts';
import type { Asker } from './allowance.ts';

/** Who pays for a request. Of an address only a digest is kept, and of one of version 6 the network, which is one household's. */
export function askerOf(request: Request, { id }: Viewer): Asker {
  if (id !== null) return { name: `p:${id}`, isSignedIn: true };
  const digest = createHash('sha256')
    .update(networkOf(request.ip ?? ''))
    .digest('base64url')
    .slice(0, 22);
  return { name: `a:${digest}`, isSignedIn: false };
}

export function networkOf(address: string): string {
  const version4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (version4 !== undefined || !isIPv6(address)) return version4 ?? address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const first = head.split(':').filter((part) => part !== '');
  const last = (tail ?? '').split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: tail === undefined ? 0 : Math.max(8 - first.length - last.length, 0) }, () => '0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}
