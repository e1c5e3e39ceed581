import { Router, type Request } from 'express';
import { createHash, timingSafeEqual } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import type { Registry } from 'prom-client';
import { told } from '../http/refusals.ts';

const FORWARDING = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip'];

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

export interface MetricsDoorOptions {
  registry: Registry;
  /** Whoever sends it may read; null lets programs of this computer read. */
  token: string | null;
  /** True where a proxy stands in front: then what comes from this computer may come from anywhere. */
  isBehindProxy: boolean;
}

/** `/metrics`, for whoever runs this. With a token only for those who send it, without one only for this computer. */
export function metricsDoor({ registry, token, isBehindProxy }: MetricsDoorOptions): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    const mayRead =
      token === null ? !isBehindProxy && isFromHere(request) : isSame(request.headers.authorization, token);
    if (!mayRead) return void response.status(403).json({ errors: [told(HOW, { code: 'FORBIDDEN' })] });
    response.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

const HOW = 'The figures may be read from the computer itself, or with the token in LINKWELL_METRICS_TOKEN.';

function isFromHere({ socket, headers }: Request): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
  const isLoopback = address !== '' && loopback.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return isLoopback && !FORWARDING.some((name) => name in headers);
}

function isSame(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}
