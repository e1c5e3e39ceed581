import { context, SpanKind, SpanStatusCode, trace, type Tracer } from '@opentelemetry/api';
import type pg from 'pg';

type Connect = (callback?: (...answer: unknown[]) => void) => unknown;
type Query = (this: pg.Client, query: unknown, ...rest: unknown[]) => unknown;

/**
 * A span for each statement of a request. The driver tells nobody of its statements, so its door is replaced here, once for
 * each copy of the driver: the ORM brings its own. Values are never in a span: commands write them into their statements,
 * so of a text only the first word is.
 */
export function traceSql(tracer: Tracer, pools: readonly pg.Pool[]): void {
  for (const pool of new Map(pools.map((one) => [classOf(one), one])).values()) {
    keepContext(pool);
    traceStatements(tracer, classOf(pool).prototype);
  }
}

function classOf(pool: pg.Pool): { prototype: { query: Query } } {
  return (pool as unknown as { Client: { prototype: { query: Query } } }).Client;
}

function traceStatements(tracer: Tracer, prototype: { query: Query }): void {
  const { query } = prototype;
  prototype.query = function traced(statement, ...rest) {
    if (!trace.getActiveSpan()) return query.call(this, statement, ...rest);
    const span = tracer.startSpan(nameOf(statement), {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql' },
    });
    const end = (error?: unknown) => {
      if (error) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
    const callback = rest.at(-1);
    if (typeof callback === 'function')
      return query.call(this, statement, ...rest.slice(0, -1), (error: unknown, result: unknown) => {
        end(error);
        (callback as (error: unknown, result: unknown) => void)(error, result);
      });
    const answer = query.call(this, statement, ...rest);
    if (answer instanceof Promise) answer.then(() => end(), end);
    else end();
    return answer;
  };
}

/** Whoever waits for a connection is called by whoever gives one back, and must not be taken for them. */
function keepContext(pool: pg.Pool): void {
  const prototype = Object.getPrototypeOf(pool) as { connect: Connect };
  const { connect } = prototype;
  prototype.connect = function connectInContext(callback) {
    return connect.call(this, callback && context.bind(context.active(), callback));
  };
}

function nameOf(statement: unknown): string {
  const { name, text } = (typeof statement === 'string' ? { text: statement } : (statement ?? {})) as {
    name?: string;
    text?: string;
  };
  return `sql ${name ?? /\w+/.exec(text ?? '')?.[0]?.toLowerCase() ?? 'statement'}`;
}
