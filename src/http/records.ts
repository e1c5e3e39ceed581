import type { Request, RequestHandler, Response } from 'express';
import { TimedOut } from '../shared/problems.ts';
import { RequestRecord } from './request-record.ts';

const records = new WeakMap<Request, RequestRecord>();

/** Told of every request once it is over; `isGone` when the asker did not wait for the answer. */
export type OnAnswered = (record: RequestRecord, response: Response, isGone: boolean) => void;

/** Begins the record of each request, and ends the request when its time is up or the asker has gone away. */
export function keepRecords(timeLimitMs: number, onAnswered: OnAnswered[]): RequestHandler {
  return (request, response, next) => {
    const record = RequestRecord.of(request);
    records.set(request, record);
    response.setHeader('x-request-id', record.id);
    const timeIsUp = setTimeout(() => record.stop(new TimedOut()), timeLimitMs);
    response.on('close', () => {
      clearTimeout(timeIsUp);
      const isGone = !response.writableFinished;
      if (isGone) record.stop(new TimedOut());
      for (const tell of onAnswered) tell(record, response, isGone);
    });
    next();
  };
}

export function recordOf(request: Request): RequestRecord {
  const record = records.get(request);
  if (!record) throw new Error('This request has no record.');
  return record;
}
