import type { Logger } from 'pino';
import type { OnAnswered } from './records.ts';

const LONGEST_PART = 24;
const MOST_PARTS = 6;

/** One line a request: what was asked, by whom and how it went; never what was said in it. */
export function logRequests(log: Logger): OnAnswered {
  return ({ id, operationName, field, kind, cost, viewerId, codes, seconds }, { req, statusCode }, isGone) => {
    const isAsked = kind !== 'none';
    const level = isAsked || statusCode >= 400 ? 'info' : 'debug';
    if (!log.isLevelEnabled(level)) return;
    const line = {
      requestId: id,
      method: req.method,
      path: pathOf(req.originalUrl),
      status: statusCode,
      ms: Math.round(seconds * 1000),
      ...(isAsked && { operation: operationName, field, kind, cost, viewer: viewerId }),
      ...(codes.length > 0 && { codes }),
      ...(isGone && { isGone }),
    };
    log[level](line, isGone ? 'Nobody waited for the answer.' : 'Answered.');
  };
}

/** Without what follows the question mark, and without long parts: links that sign somebody in hold their secret there. */
function pathOf(address: string): string {
  const [path = ''] = address.split('?');
  const parts = path.split('/').map((part) => (part.length > LONGEST_PART ? '…' : part));
  return parts.slice(0, MOST_PARTS).join('/');
}
