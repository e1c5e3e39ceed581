import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type pg from 'pg';
import { administratorKey } from '../../bench/process/administrator-key.ts';
import { addressOf, build, dataFolder, run, type Program } from '../start/program.ts';

interface Span {
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string; value: Record<string, unknown> }[];
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SECRET = 'hunter2-very-secret';
const spans: Span[] = [];

/** As small a collector as there can be: OTLP over HTTP, as JSON. */
const collector = http.createServer((request, response) => {
  void text(request).then((body) => {
    const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] };
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.setHeader('content-type', 'application/json').end('{}');
  });
});
let program: Program;

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  build();
  const folder = dataFolder();
  program = run('main.js', {
    LINKWELL_DATA_DIR: folder,
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
  });
  const address = await addressOf(program);
  const key = await administratorKey(databaseIn(folder));
  const send = (body: object) =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${key}`,
        traceparent: `00-${TRACE}-00f067aa0ba902b7-01`,
      },
    }).then((answer) => answer.json());
  const create = 'mutation ($input: OrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }';
  await send({ query: create, variables: { input: { name: { en: SECRET }, kind: 'OTHER' } } });
  await send({ query: `{ searchServices(query: "${SECRET}", first: 3) { total } }` });
  await send({ query: '{ services { edges { cursor } } }' });
  program.signal('SIGTERM');
  await program.ended();
});
afterAll(() => void collector.close());

/** The database of the program that runs on a data folder. */
function databaseIn(folder: string): pg.PoolConfig {
  const word = fs.readFileSync(path.join(folder, 'connections.json'), 'utf8');
  return (JSON.parse(word) as { connections: { primary: pg.PoolConfig } }).connections.primary;
}

const named = (name: string) => spans.filter((span) => span.name === name);

/** The names of a span and all above it. */
function way(span: Span | undefined): string[] {
  return span ? [span.name, ...way(spans.find(({ spanId }) => spanId === span.parentSpanId))] : [];
}

describe('a trace', () => {
  it('goes on with the trace of whoever asks, and holds one span a request and operation', () => {
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    expect(named('POST')).toHaveLength(3);
    expect(way(named('query services')[0])).toEqual(['query services', 'POST']);
  });

  it('shows the statements of a read, of a change and of its transaction', () => {
    expect(way(spans.find(({ name }) => name.startsWith('sql services')))).toContain('query services');
    expect(way(named('sql insert')[0])).toEqual(['sql insert', 'mutation createOrganisation', 'POST']);
    expect(named('sql commit').length).toBeGreaterThan(0);
  });

  it('shows the questions to Meilisearch', () => {
    expect(way(named('meilisearch /multi-search')[0])).toEqual([
      'meilisearch /multi-search',
      'query searchServices',
      'POST',
    ]);
  });

  it('holds nothing that was said', () => {
    expect(JSON.stringify(spans)).not.toContain('hunter2');
    expect(JSON.stringify(spans)).not.toContain('a-token-of-the-tests');
  });
});
