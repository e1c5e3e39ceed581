import type { RequestHandler, Response } from 'express';
import { randomBytes } from 'node:crypto';
import type { Shown } from '../page.ts';
import { openAssets, type Assets } from './assets.ts';
import { pageHeaders } from './page-headers.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** How pages look: what writes them, and the door to the files that they load. */
export interface Look {
  show(response: Response, shown: Shown): Promise<void>;
  readonly door: RequestHandler;
}

/** Reads the kit when the first page is asked for: a start waits for no page. */
export function createLook(): Look {
  let opened: Promise<Assets> | undefined;
  const assets = () => (opened ??= openAssets());
  return {
    async show(response, shown) {
      const { render } = await import('./render.ts');
      const nonce = randomBytes(16).toString('base64');
      const html = render(shown, await assets(), nonce);
      response.set(pageHeaders(nonce));
      response
        .status(shown.status ?? 200)
        .type('html')
        .send(html);
    },
    async door(request, response, next) {
      if (!request.path.startsWith('/assets/')) return next();
      const asset = (await assets()).find(request.path);
      if (!asset) return next();
      const isZipped = request.acceptsEncodings('gzip') === 'gzip';
      if (isZipped) response.setHeader('content-encoding', 'gzip');
      response.vary('accept-encoding').setHeader('cache-control', A_YEAR);
      response.type(asset.type).send(isZipped ? asset.zipped : asset.content);
    },
  };
}
