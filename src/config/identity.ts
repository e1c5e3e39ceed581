import type { Variables } from '../environment.ts';
import { readProviders, type ProviderConfig } from './providers.ts';

/** How people sign in here. */
export interface IdentityConfig {
  /** Where people find this server: `https://directory.example.org`, with no path. It stands in letters and holds cookies. */
  readonly publicUrl: string;
  /** Signs cookies and encrypts second factors; null has one made and kept in the data folder. */
  readonly secret: string | null;
  readonly editorsNeedSecondFactor: boolean;
  /** A session ends when nothing was asked with it for so long. */
  readonly idleMinutes: number;
  /** And when it is so old, however busy. */
  readonly sessionHours: number;
  /** For how many days an invitation can be accepted. */
  readonly invitationDays: number;
  /** Identity providers of organisations. */
  readonly providers: readonly ProviderConfig[];
}

export function readIdentity(variables: Variables, isProduction: boolean, port: number): IdentityConfig {
  const publicUrl = variables.url('LINKWELL_PUBLIC_URL', ['https:', 'http:']);
  const secret = variables.secret('LINKWELL_AUTH_SECRET', isProduction);
  if (isProduction && publicUrl === null)
    variables.mistake('LINKWELL_PUBLIC_URL is needed in production: the address of this server, as people type it.');
  if (isProduction && publicUrl !== null && !isSafe(publicUrl))
    variables.mistake('LINKWELL_PUBLIC_URL must begin with https:// in production: passwords travel there.');
  if (isProduction && secret === null)
    variables.mistake('LINKWELL_AUTH_SECRET is needed in production: at least 32 random characters.');
  return {
    publicUrl: publicUrl === null ? `http://127.0.0.1:${port}` : new URL(publicUrl).origin,
    secret,
    editorsNeedSecondFactor: variables.choice('LINKWELL_EDITORS_SECOND_FACTOR', ['on', 'off'], 'off') === 'on',
    idleMinutes: variables.wholeNumber('LINKWELL_SESSION_IDLE_MINUTES', 60, [1, 1440]),
    sessionHours: variables.wholeNumber('LINKWELL_SESSION_HOURS', 12, [1, 720]),
    invitationDays: variables.wholeNumber('LINKWELL_INVITATION_DAYS', 7, [1, 90]),
    providers: readProviders(variables, isProduction),
  };
}

/** Encrypted, or not leaving this computer. */
export function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
