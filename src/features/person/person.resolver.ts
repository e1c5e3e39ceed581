import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import type { Role } from '../../shared/role.ts';
import { RoleAssignmentType, RoleEnum } from '../role/role.type.ts';
import { findPerson } from './find-person.ts';
import { listPeople } from './list-people.ts';
import { maySeeField } from './person.policy.ts';
import type { PersonRow } from './person.queries.ts';
import { PersonConnectionType, PersonType } from './person.type.ts';

@ArgsType()
class PeopleArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those who hold a role in this team.' })
  team?: string;

  @Field(() => ID, { nullable: true, description: 'Only those who hold a role for this organisation.' })
  organisation?: string;

  @Field(() => RoleEnum, { nullable: true, description: 'Only those who hold this role, there or anywhere.' })
  role?: Role;
}

@Resolver(() => PersonType)
export class PersonResolver {
  @Guarded()
  @Query(() => PersonConnectionType, {
    description:
      'People by name. Administrators see all, supervisors those of their teams, listing editors their fellow editors.',
  })
  people(@Ctx() ctx: Context, @Args(() => PeopleArgs) list: PeopleArgs): Promise<PersonConnectionType> {
    return listPeople(ctx, list);
  }

  @Guarded()
  @Query(() => PersonType, {
    nullable: true,
    description: 'One person: yourself, a colleague, or somebody whom you look after. NOT_FOUND otherwise.',
  })
  person(@Ctx() ctx: Context, @Arg('id', () => ID, { description: 'Their id.' }) id: string): Promise<PersonType> {
    return findPerson(ctx, id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Their e-mail address, for themselves, their supervisors and administrators; null for others.',
  })
  async email(@Root() person: PersonRow, @Ctx() ctx: Context): Promise<string | null> {
    return (await mayKnow(ctx, 'Person.email', person)) ? person.email : null;
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description:
      'Since when they cannot sign in, for themselves, their supervisors and administrators; null for others.',
  })
  async suspendedAt(@Root() person: PersonRow, @Ctx() ctx: Context): Promise<Date | null> {
    return (await mayKnow(ctx, 'Person.suspendedAt', person)) ? (person.suspendedAt ?? null) : null;
  }

  @FieldResolver(() => [RoleAssignmentType], {
    description:
      'The roles that they hold, as far as you may know: all of your own, of others those held where you are.',
  })
  roles(@Root() { id }: PersonRow, @Ctx() { loaders }: Context): Promise<RoleAssignmentType[]> {
    return loaders.rolesOfPerson.load(id);
  }
}

/** Roles are loaded for the question in which teams somebody is; together for all people of a page. */
async function mayKnow(
  { viewer, loaders }: Context,
  field: 'Person.email' | 'Person.suspendedAt',
  { id }: PersonRow,
): Promise<boolean> {
  const roles = await loaders.rolesOfPerson.load(id);
  return maySeeField(viewer, field, { id, scopes: roles.flatMap(({ scope }) => scope ?? []) });
}
