import parser from 'robots-parser';

/** By which robots.txt may name us. */
export const USER_AGENT = 'Linkwell';

/** Its types speak of a default that is the module itself. */
const rulesIn = parser as unknown as typeof parser.default;

type Rules = ReturnType<typeof rulesIn>;

/** What the servers that are asked say of programs in their robots.txt, which is read once for each. */
export class Robots {
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #read: (url: string) => Promise<string | null>;

  /** `read` gives the text, or null where there is none. */
  constructor(read: (url: string) => Promise<string | null>) {
    this.#read = read;
  }

  async forbids(url: string): Promise<boolean> {
    return (await this.#of(url)).isDisallowed(url, USER_AGENT) === true;
  }

  /** How many seconds it wants between two requests; null where it does not say. */
  async delayOf(url: string): Promise<number | null> {
    return (await this.#of(url)).getCrawlDelay(USER_AGENT) ?? null;
  }

  #of(url: string): Promise<Rules> {
    const address = new URL('/robots.txt', url).href;
    const known = this.#rules.get(address);
    if (known) return known;
    const rules = this.#read(address).then((text) => rulesIn(address, text ?? ''));
    this.#rules.set(address, rules);
    return rules;
  }
}
