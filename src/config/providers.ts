import type { Variables } from '../environment.ts';

/** The identity provider of an organisation, found by its issuer. */
export interface ProviderConfig {
  /** In addresses: `/auth/callback/<id>`. */
  readonly id: string;
  readonly name: string;
  /** Where it describes itself. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whether it has asked for a second factor itself, or we ask for our own. */
  readonly secondFactor: 'provider' | 'own';
  /** Values of `amr` or `acr`, one of which has to be in its token for that; empty trusts it without. */
  readonly secondFactorClaims: readonly string[];
  /** Only people with an address there sign in with it; empty admits all. */
  readonly domains: readonly string[];
  /** Whether the addresses in its domains are its own to give, so that they hold where its token does not say so (Entra). */
  readonly ownsAddresses: boolean;
}

const NAME = 'LINKWELL_OIDC_PROVIDERS';
const WELL_KNOWN = '/.well-known/openid-configuration';

export function readProviders(variables: Variables, isProduction: boolean): ProviderConfig[] {
  const entries = variables.json('LINKWELL_OIDC_PROVIDERS');
  if (entries === null) return [];
  if (!Array.isArray(entries)) {
    variables.mistake(`${NAME} must be a list: [{"id": "…", "issuer": "https://…", "clientId": "…"}].`);
    return [];
  }
  const providers = entries.flatMap((entry: unknown, index) => {
    const provider = providerOf(entry, variables);
    const wrong = provider ? mistakeIn(provider, isProduction) : 'needs id, issuer, clientId and clientSecret';
    if (wrong) variables.mistake(`${NAME}: entry ${index + 1} ${wrong}.`);
    return provider ? [provider] : [];
  });
  if (new Set(providers.map(({ id }) => id)).size < providers.length)
    variables.mistake(`${NAME}: two entries have the same id.`);
  return providers;
}

function providerOf(entry: unknown, variables: Variables): ProviderConfig | null {
  const told = (entry ?? {}) as Record<string, unknown>;
  const word = (name: string) => (typeof told[name] === 'string' ? told[name] : null);
  const [id, clientId, issuer] = [word('id'), word('clientId'), word('issuer')];
  const clientSecret = word('clientSecret') ?? variables.text(word('secretVariable') ?? '');
  const discoveryUrl = word('discoveryUrl') ?? (issuer && issuer.replace(/\/$/, '') + WELL_KNOWN);
  if (!id || !clientId || !clientSecret || !discoveryUrl) return null;
  return {
    id,
    name: word('name') ?? id,
    discoveryUrl,
    clientId,
    clientSecret,
    secondFactor: told.secondFactor === 'provider' ? 'provider' : 'own',
    secondFactorClaims: words(told.secondFactorClaims),
    domains: words(told.domains).map((domain) => domain.toLowerCase()),
    ownsAddresses: told.ownsAddresses === true,
  };
}

function mistakeIn(provider: ProviderConfig, isProduction: boolean): string | null {
  const { id, discoveryUrl, domains, ownsAddresses } = provider;
  if (!/^[a-z0-9-]{1,40}$/.test(id)) return 'needs an id of small letters, digits and dashes';
  if (!URL.canParse(discoveryUrl)) return 'needs an issuer that is an address';
  if (ownsAddresses && domains.length === 0) return 'owns its addresses, so it needs domains';
  return isProduction && !discoveryUrl.startsWith('https://') ? 'needs an issuer that begins with https://' : null;
}

function words(list: unknown): string[] {
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}
