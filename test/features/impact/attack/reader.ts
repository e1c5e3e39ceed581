import { CONNECTION_OUTCOMES } from '../../../../src/features/connection/connection.codes.ts';
import { FACTS } from '../../../../src/features/impact/impact.codes.ts';
import type { Viewer } from '../../../../src/shared/viewer.ts';
import type { TestApi } from '../../../support/api.ts';
import { someone } from '../../../support/viewers.ts';
import { clueOf, type Clue, type Name } from './attacker.ts';
import { keysOf, nameOf, type CellName } from './truth.ts';
import { COUNCILS, type Ground } from './world.ts';

const ASK = `query ($dimension: ImpactDimension!, $period: String, $key: ID) {
  impact(dimension: $dimension, period: $period, key: $key, first: 100) { edges { node {
    key connections endKnown started startedWithin28Days reasons { outcome connections } } } } }`;

/** What is shown of one cell, in the order of FACTS; null is a gap. */
export type Shown = (number | null)[];

/** Everybody who may see any figures at all, in league with each other. */
function conspirators(ground: Ground): Viewer {
  return someone(
    ...ground.organisations.map(({ id }) => ({ role: 'LISTING_EDITOR', scope: id }) as const),
    ...ground.teams.map((scope) => ({ role: 'LINK_WORKER', scope }) as const),
    ...[...Object.keys(COUNCILS), ...Object.values(COUNCILS)].map(
      (scope) => ({ role: 'COMMISSIONER', scope }) as const,
    ),
  );
}

interface Reader {
  api: TestApi;
  viewer: Viewer;
}

async function read(
  { api, viewer }: Reader,
  dimension: string,
  period: string,
  key?: string,
): Promise<Map<string, Shown>> {
  const { data, errors } = await api.ask(ASK, { dimension, period, key }, viewer);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const nodes = data?.impact.edges.map(({ node }: { node: object }) => node) as Record<string, any>[]; // eslint-disable-line @typescript-eslint/no-explicit-any
  return new Map(
    nodes.map((node) => [
      node.key,
      [
        ...[node.connections, node.endKnown, node.started, node.startedWithin28Days],
        ...CONNECTION_OUTCOMES.map(
          (name) => node.reasons.find((each: { outcome: string }) => each.outcome === name).connections,
        ),
      ],
    ]),
  );
}

/** Everything that is published, read through the API: lists first, then by its key what is in no list. */
export async function readAll(api: TestApi, ground: Ground, period: string): Promise<Map<string, Shown>> {
  const reader = { api, viewer: conspirators(ground) };
  const found = new Map<string, Shown>();
  for (const [dimension, keys] of Object.entries(keysOf(ground))) {
    const listed = await read(reader, dimension, period);
    for (const key of keys) {
      const shown = listed.get(key) ?? (await read(reader, dimension, period, key)).get(key);
      if (shown) found.set(`${dimension} ${key} ${period}`, shown);
    }
  }
  return found;
}

/** What a careful reader makes of a cell, and is told besides which gaps are only there to protect others. */
export function cluesOf(
  cell: CellName,
  shown: Shown,
  truth: Map<Name, number>,
  withheld: ReadonlySet<string>,
): [Name, Clue][] {
  const isFew = (fact: string) =>
    (truth.get(nameOf(cell, fact)) ?? 0) < 8 && !withheld.has(`${cell.dimension} ${cell.key} ${cell.period} ${fact}`);
  const isHidden = shown.every((each) => each === null);
  return FACTS.map((fact, index) => {
    const isNone = !truth.has(nameOf(cell, fact));
    const told = clueOf(shown[index] ?? null, isFew(isHidden ? 'made' : fact) && isFew(fact));
    const clue = isNone ? { ...told, low: 0 } : told;
    if (isHidden) return [nameOf(cell, fact), { ...clue, low: 0 }];
    return [nameOf(cell, fact), index === 0 && shown[0] === null ? { ...clue, low: 8 } : clue];
  });
}

export const cellNamed = (name: string): CellName => {
  const [dimension = '', key = '', period = ''] = name.split(' ');
  return { dimension, key, period };
};
