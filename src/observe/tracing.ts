import { context, propagation, SpanKind, SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import type pg from 'pg';
import { recordOf } from '../http/records.ts';
import { traceMeilisearch } from './trace-meilisearch.ts';
import { traceSql } from './trace-sql.ts';

export interface Tracing {
  /** Begins the span of a request; goes on with the trace of whoever asks. */
  door: RequestHandler;
  /** Begins the span of the operation in it. */
  gate: RequestHandler;
  /** Sends what has not been sent. */
  stop(): Promise<void>;
}

const NAME = 'linkwell';

/**
 * Sends traces of requests, with their operation, SQL and questions to Meilisearch, by OTLP over HTTP. What it needs is loaded only
 * here, so a program that sends none pays nothing.
 */
export async function startTracing(address: string, pools: readonly pg.Pool[]): Promise<Tracing> {
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const traceExporter = new OTLPTraceExporter({ url: `${address.replace(/\/+$/, '')}/v1/traces` });
  const sdk = new NodeSDK({
    serviceName: NAME,
    traceExporter,
    autoDetectResources: false,
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  const tracer = trace.getTracer(NAME);
  traceSql(tracer, pools);
  traceMeilisearch(tracer);
  return { door: requestSpan, gate: operationSpan, stop: () => sdk.shutdown() };

  function requestSpan(...[request, response, next]: Parameters<RequestHandler>): void {
    const above = propagation.extract(context.active(), request.headers);
    const attributes = { 'http.request.method': request.method, 'linkwell.request_id': recordOf(request).id };
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER, attributes }, above);
    response.on('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(trace.setSpan(above, span), next);
  }

  function operationSpan(...[request, response, next]: Parameters<RequestHandler>): void {
    const span = tracer.startSpan('operation');
    response.on('close', () => endOperation(span, recordOf(request)));
    context.with(trace.setSpan(context.active(), span), next);
  }
}

/** Named by the field of the schema, since what a client calls it may be anything. */
function endOperation(span: Span, { kind, field, cost, codes }: ReturnType<typeof recordOf>): void {
  span.updateName(`${kind} ${field}`);
  span.setAttributes({ 'graphql.operation.type': kind, 'linkwell.cost': cost ?? 0 });
  if (codes.length > 0) span.setStatus({ code: SpanStatusCode.ERROR, message: codes.join(' ') });
  span.end();
}
