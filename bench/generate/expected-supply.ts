import { nationIn, REACHES } from './catchment.ts';
import { NEED_SHARES } from './need-shares.ts';

/** An authority as far as one can tell from the plan how many services there will be. */
export interface Settlement {
  code: string;
  parents: readonly string[];
  residents: number;
  /** The part of all services that are here. */
  share: number;
  /** How much is left of what local groups do for a need. */
  left: Readonly<Record<string, number>>;
  /** How likely a service that takes people by outcode names each. */
  outcodes: ReadonlyMap<string, number>;
}

export interface World {
  /** How many services people may be referred to. */
  services: number;
  settlements: readonly Settlement[];
  /** Which part of the residents of an outcode live in each authority. */
  livesIn: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** How many services there are to be for a need in an authority, before chance has its say. */
export interface Expected {
  authority: string;
  need: string;
  /** As many as its residents would have at the rate of the need in the nation. */
  usual: number;
  /** By the plan; each service counts by the part of the residents of its catchment who live there. */
  expected: number;
}

const UNITED_KINGDOM = 'K02000001';
const whole = Object.values(REACHES).reduce((sum, weight) => sum + weight, 0);

/** What the plan leads one to expect of every authority and need. It knows nothing of what came out. */
export function expectedSupply(world: World, needs: readonly string[]): Expected[] {
  const residents = residentsByArea(world.settlements);
  return needs.flatMap((need) => {
    const found = supplyOf(need, world, residents);
    const nations = new Map<string, number>();
    for (const { code, parents } of world.settlements) add(nations, nationOf(parents), found.get(code) ?? 0);
    return world.settlements.map(({ code, parents, residents: here }) => {
      const nation = nationOf(parents);
      const usual = ((nations.get(nation) ?? 0) * here) / (residents.get(nation) ?? 1);
      return { authority: code, need, usual, expected: found.get(code) ?? 0 };
    });
  });
}

/** Services for one need by authority: what is done there, a part of what is done beside it, and of what is for all around. */
function supplyOf(need: string, { services, settlements, livesIn }: World, residents: ReadonlyMap<string, number>) {
  const [near, wide] = [new Map<string, number>(), new Map<string, number>()];
  for (const { code, parents, share, left, outcodes } of settlements) {
    const all = (services * share * (NEED_SHARES.get(need) ?? 0)) / whole;
    const local = all * (left[need] ?? 1);
    add(near, code, local * (REACHES.authority + REACHES.wards));
    for (const [outcode, likely] of outcodes)
      for (const [other, part] of livesIn.get(outcode) ?? [])
        add(near, other, local * REACHES.outcodes * likely * part);
    for (const parent of parents) add(wide, parent, (all * REACHES.wider) / parents.length);
    add(wide, nationOf(parents), all * REACHES.nation);
    add(wide, UNITED_KINGDOM, all * REACHES.anywhere);
  }
  for (const { code, parents, residents: here } of settlements)
    for (const parent of parents) add(near, code, ((wide.get(parent) ?? 0) * here) / (residents.get(parent) ?? 1));
  return near;
}

function residentsByArea(settlements: readonly Settlement[]): Map<string, number> {
  const residents = new Map<string, number>();
  for (const { parents, residents: here } of settlements) for (const parent of parents) add(residents, parent, here);
  return residents;
}

function nationOf(parents: readonly string[]): string {
  return nationIn(parents) ?? UNITED_KINGDOM;
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
