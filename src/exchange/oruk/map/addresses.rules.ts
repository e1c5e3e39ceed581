const LONGEST_EMAIL = 254;
const NAME = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i;
/** What browsers let stand in an address, and RFC 3986 does not. */
const UNSAFE = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

/** A web address as RFC 3986 has it; undefined where the text is none. */
export function uriOf(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined;
  const { protocol, hostname, href } = new URL(text);
  if (!/^https?:$/.test(protocol) || hostname.startsWith('[')) return undefined;
  const [beginning = '', ...fragments] = href.split('#');
  const address = fragments.length > 0 ? `${beginning}#${fragments.join('%23')}` : beginning;
  return address.replace(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** An e-mail address that the format of the standard takes; undefined for any other. */
export function emailOf(text: string | null | undefined): string | undefined {
  if (!text || text.length > LONGEST_EMAIL) return undefined;
  const at = text.lastIndexOf('@');
  return NAME.test(text.slice(0, Math.max(at, 0))) && DOMAIN.test(text.slice(at + 1)) ? text : undefined;
}
