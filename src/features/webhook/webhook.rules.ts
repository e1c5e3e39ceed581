import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 500;
export const MOST_WEBHOOKS = 10;

export interface WebhookDraft {
  name: string;
  address: string;
  kinds: readonly string[];
}

/** What may be asked from here, as far as an address alone tells. */
export interface Reachable {
  mayAsk(url: URL): boolean;
  isNamed(url: URL): boolean;
}

/** What is wrong with a webhook that somebody wants, who has so many already. */
export function problemsWithWebhook(
  { name, address, kinds }: WebhookDraft,
  existing: number,
  outgoing: Reachable,
): Problem[] {
  return [
    ...(name.trim() === '' ? [problem('input.name', 'REQUIRED', 'Say in a few words who listens there.')] : []),
    ...(name.length > LONGEST_NAME
      ? [problem('input.name', 'TOO_LONG', `Shorten the name to ${LONGEST_NAME} characters; it has ${name.length}.`)]
      : []),
    ...problemsWithAddress(address, outgoing),
    ...(kinds.length === 0
      ? [problem('input.kinds', 'REQUIRED', 'Say at least one kind of listing, or leave it out for all.')]
      : []),
    ...(existing >= MOST_WEBHOOKS
      ? [problem('', 'OUT_OF_RANGE', `You have ${existing} webhooks. Remove one that is not used any more first.`)]
      : []),
  ];
}

/** Without TLS anybody on the way reads along, so only a bare address that the operator has named may be without. */
function problemsWithAddress(address: string, outgoing: Reachable): Problem[] {
  const wrong = (message: string) => [problem('input.address', 'INVALID', message)];
  if (address.length > LONGEST_ADDRESS)
    return [problem('input.address', 'TOO_LONG', `Shorten the address to ${LONGEST_ADDRESS} characters.`)];
  if (!URL.canParse(address)) return wrong('Give a web address, such as https://partner.example.org/linkwell.');
  const url = new URL(address);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && outgoing.isNamed(url)))
    return wrong('Start the address with https://. What is sent must not be read on the way.');
  if (url.username !== '' || url.password !== '')
    return wrong('Leave names and passwords out of the address: what is sent is signed.');
  if (!outgoing.mayAsk(url))
    return wrong('This address is in a private network. Give one that can be reached from the internet.');
  return [];
}

/** After so many attempts a delivery is given up: at growing intervals, about sixteen hours. */
export const MOST_ATTEMPTS = 12;
/** After so many deliveries that were given up one after the other, about two days, a webhook is switched off. */
export const MOST_FAILED_DELIVERIES = 3;
