import { Router, type Request } from 'express';
import { createHash } from 'node:crypto';
import type { RuruClientConfig } from 'ruru/server';
import { policyOfPage } from '../http/security-headers.ts';

const ASSETS = '/graphql/assets/';

const FIRST_QUERY = `# Type what a person needs, and where they are. Press the round button to search.
query Search {
  searchServices(query: "lonely", near: { postcode: "M33 7TS", withinKm: 5 }, first: 5) {
    total
    edges {
      distanceKm
      node {
        name
        summary
        organisation { name }
        capacity { state waitingWeeks }
        nextSession { startsAt }
      }
    }
  }
}
`;

/** GraphiQL for people who open the address in a browser, with all its files served from here: it works offline. */
export function browserPage(): Router {
  const router = Router();
  let page: Promise<Page> | undefined;
  router.get(`${ASSETS}{*file}`, async (request, response, next) => {
    const { getStaticFile } = await import('ruru/static');
    const acceptEncoding = request.headers['accept-encoding'];
    const file = await getStaticFile({
      staticPath: ASSETS,
      urlPath: request.path,
      acceptEncoding,
      disallowDevAssets: true,
    });
    if (file) response.set(file.headers).send(file.content);
    else next();
  });
  router.get('/graphql', async (request, response, next) => {
    if (!wantsPage(request)) return next();
    const { html, policy } = await (page ??= writePage());
    response.setHeader('content-security-policy', policy);
    response.type('html').send(html);
  });
  router.get('/', (_request, response) => response.redirect('/graphql'));
  return router;
}

interface Page {
  html: string;
  policy: string;
}

async function writePage(): Promise<Page> {
  const { ruruHTML } = await import('ruru/server');
  const clientConfig = { defaultQuery: FIRST_QUERY } as RuruClientConfig;
  const html = ruruHTML({ staticPath: ASSETS, endpoint: '/graphql', clientConfig });
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script);
  const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  return { html, policy: policyOfPage(digests) };
}

/** A browser asks for HTML; a GraphQL client that uses GET asks for JSON. */
function wantsPage(request: Request): boolean {
  return !request.query.query && request.accepts(['json', 'html']) === 'html';
}
