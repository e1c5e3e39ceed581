import ipaddr from 'ipaddr.js';
import { isPublicAddress } from './public-address.ts';

/** What may be asked from here: everything public, and the networks that the operator has named. */
export class Networks {
  readonly #named: readonly Network[];

  constructor(named: readonly string[] = []) {
    this.#named = named.flatMap(networksOf);
  }

  /** Whether this address is public, or in a network that was named. What is no address is in none. */
  allow(address: string): boolean {
    return isPublicAddress(address) || this.names(address);
  }

  /** Whether the operator has named a network that it is in. */
  names(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const asked = ipaddr.process(address);
    return this.#named.some(([network, bits]) => network.kind() === asked.kind() && asked.match(network, bits));
  }
}

type Address = ReturnType<typeof ipaddr.process>;
type Network = [Address, number];

const LOOPBACK = ['127.0.0.0/8', '::1/128'];

/** `10.0.0.0/8`, a single address, or the word loopback. */
function networksOf(named: string): Network[] {
  if (named === 'loopback') return LOOPBACK.map((each) => ipaddr.parseCIDR(each));
  return [named.includes('/') ? ipaddr.parseCIDR(named) : alone(ipaddr.process(named))];
}

function alone(address: Address): Network {
  return [address, address.toByteArray().length * 8];
}
