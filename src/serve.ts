import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Request } from 'express';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import type { Directory } from './directory.ts';
import { exchangeDoors } from './exchange/exchange-doors.ts';
import { createFileStore } from './files/create-file-store.ts';
import { evidenceDoor } from './files/evidence-door.ts';
import { createHttp } from './graphql/http.ts';
import { costLimit } from './graphql/limits.ts';
import { listedOnly } from './graphql/only-persisted.ts';
import { payFor } from './graphql/pay.ts';
import { createSchema } from './graphql/schema.ts';
import { createApollo } from './graphql/server.ts';
import { Allowance } from './http/allowance.ts';
import { arrivalOf } from './http/arrival.ts';
import { listen, stopListening } from './http/listen.ts';
import { logRequests } from './http/log-requests.ts';
import { recordOf } from './http/records.ts';
import { shareAllowance } from './http/share-allowance.ts';
import { knowViewer, viewerIn } from './identity/know-viewer.ts';
import type { Identity } from './identity/open-identity.ts';
import { readBacklog } from './observe/backlog.queries.ts';
import { createMetrics, type Metrics } from './observe/metrics.ts';
import { metricsDoor } from './observe/metrics-door.ts';
import { startTracing } from './observe/tracing.ts';
import { openPages } from './pages/open-pages.ts';
import type { Search } from './search/engine/search.ts';
import { searchOrganisations, searchServices } from './search/search-listings.ts';

export interface ServeOptions {
  config: Config;
  directory: Directory;
  identity: Identity;
  search: Search;
  log: Logger;
}

/** Lets the open directory answer over HTTP: the API, and the shell around it. */
export async function serve({ config, directory, identity, search, log }: ServeOptions) {
  const { shell, isProduction } = config;
  const logFault = (requestId: string, error: unknown) => log.error({ requestId, error }, 'A request failed.');
  const schema = await createSchema();
  const tracing =
    shell.tracesTo === null ? null : await startTracing(shell.tracesTo, Object.values(await poolsOf(directory)));
  const apollo = createApollo({ schema, isProduction, logFault, plugins: [costLimit(schema)] });
  await apollo.start();

  const metrics = metricsOf(directory, search);
  const { metricsToken: token, trustedProxies } = shell;
  const allowance = new Allowance(shell.allowance);
  const contextOf = asking(directory, allowance);
  const asked = { contextOf, gates: [knowViewer(identity)] };
  const pages = openPages({ directory, allowance, logFault, signedIn: asked });
  const files = { store: await createFileStore(config), scanner: config.files.scanner };
  const http = createHttp({
    apollo,
    contextOf,
    isReady: () => answers(directory),
    hasBrowserPage: !isProduction,
    shell,
    doors: [
      ...(tracing ? [tracing.door] : []),
      identity.door,
      evidenceDoor({ ...files, ...asked }),
      ...exchangeDoors({ ...asked, find: FIND, publication: publicationOf(config) }),
      metricsDoor({ registry: metrics.registry, token, isBehindProxy: trustedProxies.length > 0 }),
      ...pages.doors,
    ],
    openPaths: ['/oruk/v3'],
    strays: [pages.stray],
    gates: [...(tracing ? [tracing.gate] : []), knowViewer(identity), ...listedOnly(shell.persistedOperations, schema)],
    onAnswered: [logRequests(log), metrics.count],
    logFault,
  });
  const server = await listen(http, config.http);
  const { port } = server.address() as AddressInfo;
  const sharing = shareAllowance(allowance, () => directory.orm.em.fork(), log);

  return {
    url: `http://${config.http.host}:${port}`,
    async stop(): Promise<void> {
      await stopListening(server);
      await apollo.stop();
      await sharing.stop();
      await tracing?.stop();
    },
  };
}

const FIND = { services: searchServices, organisations: searchOrganisations };

/** What is said of the whole, wherever it leaves. */
function publicationOf({ publishing, identity }: Config) {
  return { ...publishing, publicUrl: identity.publicUrl };
}

/** A context for each request, in the name of whoever asks. */
function asking(directory: Directory, allowance: Allowance) {
  return (request: Request): Context => {
    const { id, signal } = recordOf(request);
    const viewer = viewerIn(request);
    const { name: asker } = payFor(request, viewer, allowance);
    return directory.contextFor(viewer, { requestId: id, asker, signal, arrival: arrivalOf(request) });
  };
}

function metricsOf(directory: Directory, search: Search): Metrics {
  return createMetrics({
    pools: () => poolsOf(directory),
    search: () => search.state,
    backlog: () => readBacklog(directory.orm.em.fork()),
  });
}

/** Connections for commands, and those of each server that is read from. */
async function poolsOf({ orm, reads }: Directory): Promise<Record<string, pg.Pool>> {
  const commands = await orm.em.getConnection().getNativeClient();
  return { commands, ...Object.fromEntries(reads.pools.map((pool, index) => [`reads${index + 1}`, pool])) };
}

async function answers({ reads }: Directory): Promise<boolean> {
  return reads.one('ready', 'select 1 as one').then(
    () => true,
    () => false,
  );
}
