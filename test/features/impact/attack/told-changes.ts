import type { PublishedChange } from '../../../../src/features/impact/told-change.rules.ts';
import type { Viewer } from '../../../../src/shared/viewer.ts';
import { someone } from '../../../support/viewers.ts';
import { nameOf } from './score-attack.ts';
import { COUNCILS, type Ground } from './world.ts';
import type { Name } from './attacker.ts';
import type { TestApi } from '../../../support/api.ts';

const ASK = `query ($dimension: ImpactDimension!, $period: String, $key: ID) {
  impact(dimension: $dimension, period: $period, key: $key, first: 100) { edges { node {
    key changes { measure pairs completePercent mean low high quarters } } } } }`;

export type Told = PublishedChange & { quarters: string[] };

/** Reads all changes that somebody is told. */
export function toldChanges(api: TestApi, ground: () => Ground) {
  function keysOf(): Record<string, string[]> {
    return {
      DIRECTORY: ['ALL'],
      TEAM: ground().teams,
      ORGANISATION: ground().organisations.map(({ id }) => id),
      SERVICE: ground().organisations.flatMap(({ services }) => services),
      NEED: ['debt', 'food', 'stress'],
      LOCAL_AUTHORITY: Object.keys(COUNCILS),
      ICB: [...new Set(Object.values(COUNCILS))],
      REFERRAL_SOURCE: ['POLICE', 'PHARMACY'],
    };
  }

  /** Everybody who may see any figures at all, in league with each other. */
  function conspirators(): Viewer {
    return someone(
      ...ground().organisations.map(({ id }) => ({ role: 'LISTING_EDITOR', scope: id }) as const),
      ...ground().teams.map((scope) => ({ role: 'LINK_WORKER', scope }) as const),
      ...Object.entries(COUNCILS)
        .flat()
        .map((scope) => ({ role: 'COMMISSIONER', scope }) as const),
    );
  }

  /** All changes of a period that somebody sees: in lists, and by key what is in no list. */
  async function readAll(viewer: Viewer, period: string): Promise<Map<Name, Told[]>> {
    const found = new Map<Name, Told[]>();
    const ask = async (dimension: string, key?: string) => {
      const { data } = await api.ask(ASK, { dimension, period, key }, viewer);
      for (const { node } of data?.impact?.edges ?? []) found.set(nameOf(dimension, node.key), node.changes);
    };
    for (const [dimension, keys] of Object.entries(keysOf())) {
      await ask(dimension);
      for (const key of keys) if (!found.has(nameOf(dimension, key))) await ask(dimension, key);
    }
    return found;
  }

  return { conspirators, readAll };
}
