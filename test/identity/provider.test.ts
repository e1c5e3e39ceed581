import { afterAll, describe, expect, it } from '@jest/globals';
import { identityProvider, type Claims, type IdentityProvider } from '../support/identity-provider.ts';
import { withClient } from '../support/with-client.ts';
import { identityDoor } from './identity-door.ts';
import { Client, ME, resident, setUpSecondFactor } from './someone-at-the-door.ts';

let provider: IdentityProvider;
const door = identityDoor(async () => {
  provider = await identityProvider();
  const common = {
    discoveryUrl: `${provider.issuer}/.well-known/openid-configuration`,
    clientId: 'linkwell',
    clientSecret: 'a-secret-between-the-two',
    secondFactorClaims: [],
    domains: [],
    ownsAddresses: false,
  };
  return {
    providers: [
      { ...common, id: 'nhs', name: 'Trusted with it', secondFactor: 'provider', secondFactorClaims: ['mfa'] },
      { ...common, id: 'trust', name: 'Trusted without a claim', secondFactor: 'provider' },
      { ...common, id: 'charity', name: 'Without', secondFactor: 'own' },
      { ...common, id: 'council', name: 'One domain', secondFactor: 'own', domains: ['council.example.org'] },
      { ...common, id: 'entra', name: 'Its own', secondFactor: 'own', domains: ['example.org'], ownsAddresses: true },
    ],
  };
});
afterAll(() => provider.close());

const ADMINISTRATOR = { role: 'ADMINISTRATOR', scope: null } as const;

interface Visit {
  through?: string;
  claims: Partial<Claims> & { email: string };
  /** What somebody in between changes on the way there. */
  there?: (address: URL) => void;
  /** And on the way back. */
  back?: (address: URL) => void;
}

/** Goes to the provider and comes back; answers the browser, and why it was sent away, if it was. */
async function visit({ through = 'nhs', claims, there = () => undefined, back = () => undefined }: Visit) {
  const browser = new Client(door.url);
  const { body } = await browser.post('/auth/sign-in/social', {
    provider: through,
    callbackURL: '/',
    errorCallbackURL: '/refused',
  });
  const address = new URL(String(body.url));
  const sent = { code: address.searchParams.get('code_challenge_method'), nonce: address.searchParams.get('nonce') };
  there(address);
  provider.signedIn = { sub: claims.email, email_verified: true, ...claims };
  const returned = new URL(await provider.visit(address.href));
  back(returned);
  const { headers } = await browser.get(returned.pathname + returned.search);
  const location = new URL(headers.get('location') ?? '/nowhere', door.url);
  return { browser, sent, refusal: location.searchParams.get('error'), path: location.pathname };
}

describe('the identity provider of an organisation', () => {
  it('signs in somebody who was invited, with PKCE and a nonce', async () => {
    const { email } = await resident(door, ADMINISTRATOR);

    const { browser, sent, refusal } = await visit({ claims: { email, amr: ['pwd', 'mfa'] } });

    expect(refusal).toBeNull();
    expect(sent).toEqual({ code: 'S256', nonce: expect.any(String) });
    expect((await browser.ask(ME)).body.data.me).toMatchObject({ email, needsSecondFactor: false });
  });

  it('is taken at its word about the second factor where it says so for each sign-in, or is trusted to', async () => {
    const { email } = await resident(door, ADMINISTRATOR);
    const needs = async (through: string, amr?: string[]) => {
      const { browser } = await visit({ through, claims: { email, sub: `${through} ${email}`, ...(amr && { amr }) } });
      return (await browser.ask(ME)).body.data.me.needsSecondFactor as boolean;
    };

    expect(await needs('nhs', ['mfa'])).toBe(false);
    expect(await needs('nhs', ['pwd'])).toBe(true);
    expect(await needs('trust')).toBe(false);
    expect(await needs('charity', ['mfa'])).toBe(true);
  });

  it('leaves the second factor to us where it is not trusted with it', async () => {
    const { email } = await resident(door, ADMINISTRATOR);
    const { browser } = await visit({ through: 'charity', claims: { email } });

    await setUpSecondFactor(browser);

    expect((await browser.ask(ME)).body.data.me).toMatchObject({ needsSecondFactor: false, twoFactorEnabled: true });
  });

  it('makes nobody: who was not invited is refused', async () => {
    const { browser, refusal } = await visit({ claims: { email: 'stranger@example.org' } });

    expect(refusal).toBe('signup_disabled');
    expect((await browser.ask(ME)).body.data.me).toBeNull();
    const { rows } = await withClient(door.connection, (client) =>
      client.query("select from person where email = 'stranger@example.org'"),
    );
    expect(rows).toEqual([]);
  });

  it('has to have verified the address, also for somebody whom it knows already', async () => {
    const { email } = await resident(door);

    const first = await visit({ claims: { email, email_verified: false } });
    await visit({ claims: { email } });
    const again = await visit({ claims: { email, email_verified: false } });

    expect(first.refusal).toBe('account_not_linked');
    expect(again.refusal).toBe('email_not_verified');
    expect((await again.browser.ask(ME)).body.data.me).toBeNull();
  });

  it('is believed about its own addresses where it says nothing of them, but not against its own word', async () => {
    const { email } = await resident(door);
    const come = (through: string, email_verified?: boolean) =>
      visit({ through, claims: { email, sub: `${through} ${email}`, email_verified } });

    expect((await come('charity')).refusal).toBe('account_not_linked');
    expect((await come('entra', false)).refusal).toBe('account_not_linked');
    expect((await come('entra')).refusal).toBeNull();
    expect((await come('entra', false)).refusal).toBe('email_not_verified');
  });

  it('speaks for its own domains alone', async () => {
    const { email } = await resident(door);

    expect((await visit({ through: 'council', claims: { email } })).refusal).toBe('domain_not_allowed');
  });

  it('is not believed with another nonce, or another state', async () => {
    const { email } = await resident(door);

    const nonce = await visit({
      claims: { email },
      there: ({ searchParams }) => searchParams.set('nonce', 'of-another'),
    });
    const state = await visit({
      claims: { email },
      back: ({ searchParams }) => searchParams.set('state', 'of-another'),
    });

    expect(nonce.refusal).toBe('unable_to_get_user_info');
    expect(state.refusal).not.toBeNull();
    for (const { browser } of [nonce, state]) expect((await browser.ask(ME)).body.data.me).toBeNull();
  });

  it('signs nobody in who is suspended', async () => {
    const { id, email } = await resident(door);
    await withClient(door.connection, (client) =>
      client.query('update person set suspended_at = now() where id = $1', [id]),
    );

    const { browser } = await visit({ claims: { email } });

    expect((await browser.ask(ME)).body.data.me).toBeNull();
  });

  it('cannot be gone round with a token of its own, nor lead to another page', async () => {
    const client = new Client(door.url);

    const token = await client.post('/auth/sign-in/social', { provider: 'nhs', idToken: { token: 'a.b.c' } });
    const elsewhere = await client.post('/auth/sign-in/social', {
      provider: 'nhs',
      callbackURL: 'https://evil.example/',
    });

    expect(token.status).toBe(400);
    expect(elsewhere.status).toBe(403);
  });
});
