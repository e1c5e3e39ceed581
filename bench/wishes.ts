import { parseArgs } from 'node:util';
import { PlainFailure } from '../src/shared/plain-failure.ts';

const KINDS = ['measure', 'generate', 'remind', 'assess', 'suspend', 'connections', 'gaps', 'oruk', 'feeds'] as const;

/** What the command line asks for. */
export interface Wishes {
  what: (typeof KINDS)[number];
  services: number;
  /** How many connections there are to be, where they are what is measured. */
  connections: number;
  seed: number;
  /** Short measurements, to see that all of it works; nothing is written down. */
  isQuick: boolean;
  /** Where the servers keep their data; a temporary folder that is removed afterwards when not given. */
  folder: string | null;
}

const USUAL_SERVICES = 20_000;
const QUICK_SERVICES = 2_000;
/** In a smaller directory there is nowhere so much of anything that it could be missing. */
const SERVICES_FOR_GAPS = 200_000;
const QUICK_SERVICES_FOR_GAPS = 20_000;
const USUAL_CONNECTIONS = 10_000_000;
const QUICK_CONNECTIONS = 200_000;
const USAGE = `Usage:
  npm run bench -- [--services 200000] [--seed 1] [--quick]
  npm run bench -- generate [--services 20000] [--seed 1] [--folder <data folder>]
  npm run bench -- remind [--folder <data folder>]
  npm run bench -- assess [--folder <data folder>]
  npm run bench -- suspend [--services 20000] [--seed 1] [--quick]
  npm run bench -- connections [--services 200000] [--connections 10000000] [--seed 1] [--quick]
  npm run bench -- gaps [--services 200000] [--connections 10000000] [--seed 1] [--quick]
  npm run bench -- oruk [--services 20000] [--seed 1] [--quick]
  npm run bench -- feeds [--services 20000] [--seed 1] [--quick]`;

export function readWishes(args: string[]): Wishes {
  const { values, positionals } = parsed(args);
  const [what = 'measure', ...more] = positionals;
  if (!isKnown(what) || more.length > 0) throw new PlainFailure(USAGE);
  const isQuick = values.quick ?? false;
  return {
    what,
    isQuick,
    services: whole('services', values.services, servicesFor(what, isQuick)),
    connections: whole('connections', values.connections, isQuick ? QUICK_CONNECTIONS : USUAL_CONNECTIONS),
    seed: whole('seed', values.seed, 1),
    folder: values.folder ?? null,
  };
}

function servicesFor(what: Wishes['what'], isQuick: boolean): number {
  if (what === 'gaps') return isQuick ? QUICK_SERVICES_FOR_GAPS : SERVICES_FOR_GAPS;
  return isQuick ? QUICK_SERVICES : USUAL_SERVICES;
}

function isKnown(what: string): what is Wishes['what'] {
  return KINDS.some((kind) => kind === what);
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        services: { type: 'string' },
        connections: { type: 'string' },
        seed: { type: 'string' },
        quick: { type: 'boolean' },
        folder: { type: 'string' },
      },
    });
  } catch (error) {
    throw new PlainFailure(`${(error as Error).message}\n${USAGE}`);
  }
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text.replaceAll(/[_,]/g, ''));
  if (!Number.isSafeInteger(number) || number < 1)
    throw new PlainFailure(`--${name} must be a whole number.\n${USAGE}`);
  return number;
}
