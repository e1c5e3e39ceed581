import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Whom the provider says is there. */
export interface Claims {
  sub: string;
  email: string;
  email_verified?: boolean | undefined;
  /** How they proved it: `mfa`. */
  amr?: string[];
}

export interface IdentityProvider {
  issuer: string;
  /** Who sits at the browser when it comes next. */
  signedIn: Claims;
  /** Goes through the provider's pages from this address, and answers where it sends the browser back to. */
  visit(address: string): Promise<string>;
  close(): Promise<void>;
}

const CLIENT = { client_id: 'linkwell', client_secret: 'a-secret-between-the-two' };

/** A real OpenID provider, as an organisation would have one; whoever comes is signed in at once. */
export async function identityProvider(): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = { signedIn: { sub: 'nobody', email: 'nobody@example.org', email_verified: true } as Claims };
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: ['http://127.0.0.1/auth/callback/nhs'] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/come-in/${uid}` },
    cookies: { keys: ['for-the-tests-alone'] },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ ...state.signedIn, name: 'Robin' }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT.client_id, accountId: state.signedIn.sub });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  // The port of the server under test is not known before it runs.
  provider.Client.prototype.redirectUriAllowed = () => true;
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/come-in/')) return void answer(request, response);
    const { sub, amr } = state.signedIn;
    void provider.interactionFinished(request, response, { login: { accountId: sub, ...(amr && { amr }) } });
  });

  return {
    issuer,
    get signedIn() {
      return state.signedIn;
    },
    set signedIn(claims) {
      state.signedIn = claims;
    },
    visit: (address) => goThrough(issuer, address),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function goThrough(issuer: string, address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 8 && at.startsWith(issuer); step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`The provider stopped at ${at}: ${response.status} ${await response.text()}`);
    at = new URL(location, at).href;
  }
  return at;
}
