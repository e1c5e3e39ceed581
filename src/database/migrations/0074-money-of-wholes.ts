import { Migration } from '@mikro-orm/migrations';

/**
 * Sums of money of a nation, and of all of it: by need, and by organisation. They are added up beside those by area (0067), so that nobody
 * waits until a million grants have been added up; and what has changed of a few grants is added and taken away, in place of adding up anew.
 */
export class Migration0074MoneyOfWholes extends Migration {
  override up(): void {
    // A scope is a nation by its code, or ALL. A need is one, '*' of all of them, or empty where it is not known.
    this.addSql(`create table provision.money_whole (
      months smallint not null,
      month int not null,
      scope text not null,
      need text not null,
      pence bigint not null,
      grants int not null,
      primary key (months, month, scope, need)
    )`);
    // An organisation by its id, or NOT_KNOWN.
    this.addSql(`create table provision.money_organisation (
      months smallint not null,
      month int not null,
      scope text not null,
      organisation text not null,
      pence bigint not null,
      grants int not null,
      primary key (months, month, scope, organisation)
    )`);
    for (const statement of [...INDEXES, ...FILLING]) this.addSql(statement);
  }
}

const INDEXES = [
  'create index money_organisation_pence_index on provision.money_organisation (months, month, scope, pence, organisation)',
  // What has come to nothing, and goes.
  'create index money_nothing_index on provision.money (months) where grants = 0',
  'create index money_whole_nothing_index on provision.money_whole (months) where grants = 0',
  'create index money_organisation_nothing_index on provision.money_organisation (months) where grants = 0',
  // All that adding up one need by organisation asks for.
  'drop index provision.money_part_single_index',
  `create index money_part_single_index on provision.money_part (months, month, need_set) include (organisation_id, pence, nation)
    where currency = 'GBP' and not is_several`,
];

/** Each grant once in each scope and period, however many areas it is for; a nation that is not known is no scope. */
const SCOPED = `select p.months, p.month, c.scope, p.organisation_id, p.need_set, sum(p.pence) as pence, p.grant_id
  from provision.money_part p cross join lateral (values ('ALL'), (p.nation)) c (scope)
  where p.currency = 'GBP' and c.scope <> '' group by p.months, p.month, c.scope, p.organisation_id, p.need_set, p.grant_id`;

/** Pence are cut by need part by part, as they are counted. */
const FILLING = [
  `insert into provision.money_organisation (months, month, scope, organisation, pence, grants)
    select months, month, scope, coalesce(organisation_id::text, 'NOT_KNOWN'), sum(pence), count(*)
    from (${SCOPED}) s group by 1, 2, 3, 4`,
  `insert into provision.money_whole (months, month, scope, need, pence, grants)
    select months, month, scope, '*', sum(pence), count(*) from (${SCOPED}) s group by 1, 2, 3`,
  `insert into provision.money_whole (months, month, scope, need, pence, grants)
    select p.months, p.month, c.scope, n.need,
      sum(p.pence * n.at / cardinality(s.needs) - p.pence * (n.at - 1) / cardinality(s.needs)), count(distinct p.grant_id)
    from provision.money_part p join provision.need_set s on s.id = p.need_set
    cross join lateral (values ('ALL'), (p.nation)) c (scope) cross join lateral unnest(s.needs) with ordinality n (need, at)
    where p.currency = 'GBP' and c.scope <> '' group by 1, 2, 3, 4`,
];
