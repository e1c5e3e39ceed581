import { BlockList, isIP } from 'node:net';
import type { Variables } from '../environment.ts';

/** What stands between the world and the API: who may ask from where, how much, and for how long. */
export interface ShellConfig {
  readonly origins: Origins;
  /** Addresses of proxies whose word about the asker's address is believed, as Express takes them. */
  readonly trustedProxies: readonly string[];
  /** How long one request may take. */
  readonly timeLimitMs: number;
  /** A file or folder of the only documents that are answered; null answers all. */
  readonly persistedOperations: string | null;
  readonly allowance: Allowances;
  /** Whoever sends it may read /metrics from another computer; null where nobody may. */
  readonly metricsToken: string | null;
  /** Where traces are sent; null sends none. */
  readonly tracesTo: string | null;
}

/** Web pages of other addresses whose scripts may ask. */
export interface Origins {
  /** May ask as the person who is signed in. */
  readonly trusted: readonly string[];
  /** True where every page may read what the public may read. */
  readonly anyMayRead: boolean;
}

/** Cost of operations in a minute; 0 sets no limit. */
export interface Allowances {
  /** Of all from one address who are not signed in. */
  readonly anonymous: number;
  /** Of one person who is. */
  readonly signedIn: number;
}

const LARGEST_ALLOWANCE = 1_000_000_000;
const DEFAULT_TRACES = 'http://127.0.0.1:4318';

export function readShell(variables: Variables, isProduction: boolean): ShellConfig {
  return {
    origins: readOrigins(variables),
    trustedProxies: readProxies(variables),
    timeLimitMs: variables.wholeNumber('LINKWELL_TIME_LIMIT_SECONDS', 10, [1, 300]) * 1000,
    persistedOperations: variables.file('LINKWELL_PERSISTED_OPERATIONS'),
    allowance: {
      anonymous: variables.wholeNumber('LINKWELL_ANONYMOUS_ALLOWANCE', 1_000_000, [0, LARGEST_ALLOWANCE]),
      signedIn: variables.wholeNumber('LINKWELL_SIGNED_IN_ALLOWANCE', 4_000_000, [0, LARGEST_ALLOWANCE]),
    },
    metricsToken: variables.secret('LINKWELL_METRICS_TOKEN', isProduction),
    tracesTo: readTraces(variables),
  };
}

function readOrigins(variables: Variables): Origins {
  const given = variables.list('LINKWELL_ALLOWED_ORIGINS');
  const trusted = given.filter((each) => each !== '*');
  if (!trusted.every(isOrigin))
    variables.mistake(
      'LINKWELL_ALLOWED_ORIGINS must hold origins such as https://www.example.org, with no path, and commas between them.',
    );
  return { trusted, anyMayRead: given.includes('*') };
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function readProxies(variables: Variables): string[] {
  const given = variables.list('LINKWELL_TRUSTED_PROXIES');
  if (!given.every(isNetwork))
    variables.mistake(
      'LINKWELL_TRUSTED_PROXIES must hold addresses or networks such as 10.0.0.5 or 10.0.0.0/8, or the word loopback.',
    );
  return given;
}

/** `10.0.0.5`, `10.0.0.0/8`, or the word loopback. */
export function isNetwork(text: string): boolean {
  if (text === 'loopback') return true;
  const [address = '', bits] = text.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(address) === 0 || bits === undefined) return isIP(address) !== 0;
  try {
    new BlockList().addSubnet(address, Number(bits), family);
    return /^\d+$/.test(bits);
  } catch {
    return false;
  }
}

/** An address switches tracing on by itself, since that is how every program that speaks OpenTelemetry is switched on. */
function readTraces(variables: Variables): string | null {
  const address = variables.url('OTEL_EXPORTER_OTLP_ENDPOINT', ['http:', 'https:']);
  const isOn = variables.choice('LINKWELL_TRACING', ['on', 'off'], address === null ? 'off' : 'on') === 'on';
  return isOn ? (address ?? DEFAULT_TRACES) : null;
}
