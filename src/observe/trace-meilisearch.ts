import { SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { subscribe } from 'node:diagnostics_channel';

/** A request as the HTTP library tells of it. */
interface Told {
  request: { method: string; path: string; origin: string };
  response?: { statusCode: number };
}

/** A span for each question that a request puts to Meilisearch, from what the HTTP library tells whoever listens. */
export function traceMeilisearch(tracer: Tracer): void {
  const open = new WeakMap<object, Span>();
  subscribe('undici:request:create', (message) => {
    const { request } = message as Told;
    if (!trace.getActiveSpan()) return;
    const attributes = { 'http.request.method': request.method, 'server.address': String(request.origin) };
    open.set(request, tracer.startSpan(`meilisearch ${pathOf(request)}`, { kind: SpanKind.CLIENT, attributes }));
  });
  subscribe('undici:request:headers', (message) => {
    const { request, response } = message as Told;
    open.get(request)?.setAttribute('http.response.status_code', response?.statusCode ?? 0);
  });
  subscribe('undici:request:trailers', (message) => open.get((message as Told).request)?.end());
  subscribe('undici:request:error', (message) => {
    const span = open.get((message as Told).request);
    span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.end();
  });
}

function pathOf({ path }: Told['request']): string {
  return path.split('?')[0] ?? path;
}
