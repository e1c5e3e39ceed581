import { Migration } from '@mikro-orm/migrations';

/** What views of provision need to answer at once: whom each code of a catchment takes in, of everybody, of a council and of a board. */
export class Migration0055ProvisionViews extends Migration {
  override up(): void {
    this.addSql('create index neighbourhood_local_authority_index on provision.neighbourhood (local_authority)');
    this.addSql('create index neighbourhood_icb_index on provision.neighbourhood (icb)');
    // Both empty: of everybody. Weights are those of neighbourhoods.
    this.addSql(`create table provision.code_weight (
      area_kind text not null,
      area text not null,
      code text not null,
      weight float8 not null,
      primary key (area_kind, area, code)
    )`);
    for (const statement of [WEIGH, FORGET, ...KEPT_UP]) this.addSql(statement);
  }
}

const WEIGHTS = (reach: string): string => `insert into provision.code_weight as w (area_kind, area, code, weight)
  select case when grouping(n.local_authority) = 0 then 'LOCAL_AUTHORITY' when grouping(n.icb) = 0 then 'ICB' else '' end,
    coalesce(n.local_authority, n.icb, ''), r.code, sum(r.share * n.weight)
  from ${reach} r join provision.neighbourhood n on n.id = r.neighbourhood
  group by grouping sets ((r.code), (r.code, n.local_authority), (r.code, n.icb))
  on conflict (area_kind, area, code) do update set weight = w.weight + excluded.weight`;

/** The ground is drawn anew as a whole, some codes with each statement. */
const WEIGH = `create function provision.weigh_codes() returns trigger language plpgsql as $$
  begin
    ${WEIGHTS('drawn')};
    return null;
  end $$`;

const FORGET = `create function provision.forget_weights() returns trigger language plpgsql as $$
  begin
    delete from provision.code_weight;
    return null;
  end $$`;

const KEPT_UP = [
  `create trigger weigh_codes after insert on provision.reach referencing new table as drawn
    for each statement execute function provision.weigh_codes()`,
  `create trigger forget_weights after delete on provision.reach for each statement execute function provision.forget_weights()`,
  WEIGHTS('provision.reach'),
];
