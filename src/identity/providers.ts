import { genericOAuth } from 'better-auth/plugins';
import type { ProviderConfig } from '../config/providers.ts';

/** Identity providers of organisations: found by discovery, with PKCE, state and nonce; they never make a person. */
export function organisationSignIn(providers: readonly ProviderConfig[]): ReturnType<typeof genericOAuth> {
  return genericOAuth({
    config: providers.map(({ id, name, discoveryUrl, clientId, clientSecret, ownsAddresses }) => ({
      providerId: id,
      name,
      discoveryUrl,
      clientId,
      clientSecret,
      scopes: ['openid', 'profile', 'email'],
      pkce: true,
      requireIdTokenVerification: true,
      disableSignUp: true,
      disableImplicitSignUp: true,
      // What it says itself, also that an address is not verified, always counts.
      mapProfileToUser: ({ email_verified }) =>
        ownsAddresses && email_verified === undefined ? { emailVerified: true } : {},
    })),
  });
}

/** Why somebody whom a provider has sent may not come in, as a code for the address of the answer; null when they may. */
export function objectionTo(
  provider: ProviderConfig | undefined,
  { email, emailVerified }: { email?: string | undefined; emailVerified?: unknown },
): string | null {
  const domain = email?.split('@')[1]?.toLowerCase() ?? '';
  if (!provider || emailVerified !== true) return 'email_not_verified';
  return provider.domains.length > 0 && !provider.domains.includes(domain) ? 'domain_not_allowed' : null;
}
