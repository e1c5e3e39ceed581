import type { Authority, Geography } from './geography.ts';
import { locationRow } from './location.ts';
import { idAt, listedAt } from './moments.ts';
import { isFederation, organisationRow } from './organisation.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';
import { mayBeRefuge, serviceRow, themeFor, type Theme } from './service.ts';
import type { Bundle, Row } from './row.ts';

const SAME_PLACE_AGAIN = 0.45;

/** Where an organisation stands in the whole: its rank, its size, and how many services come before its own. */
export interface Position {
  rank: number;
  services: number;
  before: number;
}

interface Site {
  id: string;
  authority: Authority;
}

/** The organisation at this position with its places and services; the same for the same plan and places. */
export function bundleAt(plan: Plan, geography: Geography, position: Position): Bundle {
  const { rank, services, before } = position;
  const random = new Random(plan.seed, 2, rank);
  const at = listedAt(plan, before / plan.services);
  const home = geography.any(random);
  const id = idAt(at, random);
  const organisation = organisationRow(plan, random, { id, rank, services, at, authority: home });
  const draft = new Draft(plan, id, at);

  for (let number = 0; number < services; number++) {
    const own = new Random(plan.seed, 3, rank, number);
    const authority = isFederation(services) ? geography.any(own) : home;
    draft.add(own, authority, themeOf(plan, geography, rank, number), `group-${rank}-${number}`);
  }
  return { organisation, ...draft.rows };
}

/** A near-duplicate has the words of an earlier organisation's first service; everything else differs. */
function themeOf(plan: Plan, geography: Geography, rank: number, number: number): Theme {
  const random = new Random(plan.seed, 4, rank, number);
  const earlier = originalOf(plan, rank, number);
  if (earlier === null) return themeFor(plan, random, geography.any(new Random(plan.seed, 2, rank)));
  const theme = themeOf(plan, geography, earlier, 0);
  const { en = '' } = theme.texts.name;
  return { ...theme, texts: { ...theme.texts, name: { ...theme.texts.name, en: variantOf(en, random) } } };
}

/** The rank of the organisation whose first service this one repeats, or null: the truth for whoever looks for pairs. */
export function originalOf({ seed, shares }: Plan, rank: number, number: number): number | null {
  const random = new Random(seed, 5, rank, number);
  return rank > 0 && random.chance(shares.nearDuplicate) ? random.whole(0, rank - 1) : null;
}

function variantOf(name: string, random: Random): string {
  const variants = [`The ${name}`, `${name} Group`, name.toUpperCase(), name.replace(/ and /, ' & '), name];
  return random.one(variants);
}

/** Collects the places and services of one organisation. */
class Draft {
  readonly rows = { location: [] as Row[], service: [] as Row[], service_location: [] as Row[] };
  readonly #plan: Plan;
  readonly #organisationId: string;
  readonly #at: Date;
  readonly #sites: Site[] = [];

  constructor(plan: Plan, organisationId: string, at: Date) {
    this.#plan = plan;
    this.#organisationId = organisationId;
    this.#at = at;
  }

  add(random: Random, authority: Authority, theme: Theme, key: string): void {
    const places = placesWanted(this.#plan, random);
    const id = idAt(this.#at, random);
    const shared = { organisationId: this.#organisationId, at: this.#at, authority };
    const row = serviceRow(this.#plan, random, theme, { ...shared, id, key, hasPlace: places > 0 });
    const isConfidential = mayBeRefuge(row) && random.chance(this.#plan.shares.confidential);
    const sites = Array.from({ length: places }, (_, place) =>
      this.#site(random, authority, { key: `${key}-${place}`, isConfidential }),
    );
    this.rows.service.push(row);
    for (const location of new Set(sites)) this.rows.service_location.push({ service_id: id, location_id: location });
  }

  /** Somewhere the organisation is already, or a new place. */
  #site(
    random: Random,
    authority: Authority,
    { key, isConfidential }: { key: string; isConfidential: boolean },
  ): string {
    const known = this.#sites.filter((site) => site.authority === authority);
    if (known.length > 0 && !isConfidential && random.chance(SAME_PLACE_AGAIN)) return random.one(known).id;
    const id = idAt(this.#at, random);
    const draft = { id, organisationId: this.#organisationId, key, at: this.#at, authority, isConfidential };
    this.rows.location.push(locationRow(this.#plan, random, draft));
    if (!isConfidential) this.#sites.push({ id, authority });
    return id;
  }
}

function placesWanted({ shares }: Plan, random: Random): number {
  const mark = random.fraction();
  if (mark < shares.withoutPlace) return 0;
  if (mark < shares.withoutPlace + shares.twoPlaces) return 2;
  return mark < shares.withoutPlace + shares.twoPlaces + shares.morePlaces ? random.whole(3, 6) : 1;
}
