import { Migration } from '@mikro-orm/migrations';

const KEYS = ['local_authority', 'icb', 'need', 'population'];

/**
 * Which areas are somebody's who commissions in a council, a board, a part of a board or a nation. And how many different people searched on a day, in the cells of which figures are published: nobody is told from anybody else for longer, so
 * the largest number of a day is all that is certain of a quarter.
 */
export class Migration0068SearchersAndOwnAreas extends Migration {
  override up(): void {
    this.addSql(`create table provision.search_people (
      day date not null,
      ${KEYS.map((key) => `${key} text not null`).join(', ')},
      people int not null,
      none_people int not null,
      few_people int not null,
      found_people int not null,
      primary key (day, ${KEYS.join(', ')})
    )`);
    for (const statement of OWN_AREAS) this.addSql(statement);
  }
}

const OWN_AREAS = [
  // Councils of which some people live in a board, or in a part of a board: no code of theirs says so.
  `create function provision.councils_in_part(scopes text[]) returns setof text language sql stable as $$
    select p.local_authority from provision.part p where p.icb = any(scopes) and p.residents > 0
    union
    select n.local_authority from place.area s join provision.reach r on r.code = s.code
      join provision.neighbourhood n on n.id = r.neighbourhood
      where s.kind = 'SUB_ICB' and s.code = any(scopes) and r.share > 0
  $$`,
  // These areas, all inside them, and councils of which a part lies inside.
  `create function provision.own_areas(scopes text[]) returns setof text language sql stable as $$
    select a.code from place.area a where a.code = any(scopes) or a.parents && scopes
    union
    select c.code from provision.councils_in_part(scopes) c (code)
  $$`,
  // The other way round: all areas in which some lie, themselves among them, and those in which a part of their council lies.
  `create function provision.areas_above(codes text[]) returns setof text language sql stable as $$
    with known as (select a.code, a.parents from place.area a where a.code = any(codes)),
      above as (select code from known union select unnest(parents) from known),
      board as (select p.icb as code from provision.part p join above a on a.code = p.local_authority where p.icb <> '' and p.residents > 0)
    select code from above
    union select code from board
    union select s.code from place.area s
      where s.kind = 'SUB_ICB' and s.parents && array(select code from above union select code from board)
        and exists (select from provision.reach r where r.code = s.code and r.share > 0 and r.neighbourhood = any (array(
          select n.id from provision.neighbourhood n join above a on a.code = n.local_authority)))
  $$`,
];
