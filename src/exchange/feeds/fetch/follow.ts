import { send, type Answer, type Sending } from './send.ts';
import { Unanswered } from './unanswered.ts';

const MOST_REDIRECTS = 5;

/** Asks, and goes where it is sent, up to a few times. `mayAsk` is called for every address, and throws for one that may not be asked. */
export async function follow(url: string, sending: Sending, mayAsk: (url: string) => Promise<void>): Promise<Answer> {
  let address = url;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    await mayAsk(address);
    const reply = await send(address, sending);
    if ('answer' in reply) return reply.answer;
    address = redirected(address, reply.movedTo);
  }
  throw new Unanswered(`${url} sends on more than ${MOST_REDIRECTS} times.`, { isPassing: false });
}

function redirected(from: string, to: string): string {
  const target = URL.canParse(to, from) ? new URL(to, from) : null;
  const isWeb = target !== null && /^https?:$/.test(target.protocol) && target.username === '';
  const isWeaker = from.startsWith('https:') && target?.protocol === 'http:';
  if (isWeb && !isWeaker) return target.href;
  const why = isWeaker ? 'which is no longer encrypted' : 'which is no web address';
  throw new Unanswered(`${from} sends on to ${to.slice(0, 200)}, ${why}.`, { isPassing: false });
}
