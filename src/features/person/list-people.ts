import type { Context } from '../../context.ts';
import { pageByName } from '../../graphql/name-pages.ts';
import type { Page } from '../../graphql/relay.ts';
import { reachOf } from '../../policy/permit.ts';
import { recordRead } from '../../policy/record-read.ts';
import type { Role } from '../../shared/role.ts';
import { peopleAfter, type PersonRow } from './person.queries.ts';

export interface PeopleList {
  first: number;
  after?: string | null | undefined;
  team?: string | null | undefined;
  organisation?: string | null | undefined;
  role?: Role | null | undefined;
}

/** A page of the people whom the viewer looks after, by name. */
export async function listPeople(ctx: Context, list: PeopleList): Promise<Page<PersonRow>> {
  const { team, organisation, role = null } = list;
  const reach = reachOf(ctx.viewer, 'people');
  const scopes = [team, organisation].flatMap((scope) => (scope ? [scope.toLowerCase().replaceAll('\0', '')] : []));
  const page = await pageByName(list, (after, limit) => peopleAfter(ctx.reads, { scopes, role, after, limit, reach }));
  const asked = Object.entries({ team, organisation, role }).flatMap(([name, value]) => (value ? [name] : []));
  const ids = page.edges.map(({ node }) => node.id);
  await recordRead(ctx, { operation: 'people', subject: 'person', ids, fields: asked });
  return page;
}
