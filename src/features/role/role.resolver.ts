import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { SCOPE_OF, type ScopeKind } from '../../shared/role.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { PersonType } from '../person/person.type.ts';
import { AreaReferenceType } from '../place/area.type.ts';
import type { TeamRow } from '../team/team.queries.ts';
import { TeamType } from '../team/team.type.ts';
import type { RoleAssignment } from './role-assignment.entity.ts';
import type { RoleRow } from './role.queries.ts';
import { shownRole } from './shown-role.ts';
import { RoleAssignmentType } from './role.type.ts';

type Shown = RoleRow | RoleAssignment;

@Resolver(() => RoleAssignmentType)
export class RoleResolver {
  @FieldResolver(() => Date, { description: 'Since when.' })
  since(@Root() role: Shown): Date {
    return shownRole(role).since;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Who holds it.' })
  person(@Root() role: Shown, @Ctx() { loaders }: Context): Promise<PersonType | null> {
    return loaders.person.load(shownRole(role).personId);
  }

  @FieldResolver(() => TeamType, { nullable: true, description: 'The team, where it is held in one that you may see.' })
  async team(@Root() role: Shown, @Ctx() { loaders }: Context): Promise<TeamRow | null> {
    return isHeldIn(role, 'TEAM') ? loaders.team.load(role.scope) : null;
  }

  @FieldResolver(() => OrganisationType, { nullable: true, description: 'The organisation, where it is held for one.' })
  async organisation(@Root() role: Shown, @Ctx() { loaders }: Context): Promise<OrganisationType | null> {
    return isHeldIn(role, 'ORGANISATION') ? loaders.organisation.load(role.scope) : null;
  }

  @FieldResolver(() => AreaReferenceType, { nullable: true, description: 'The area, where it is held in one.' })
  async area(@Root() role: Shown, @Ctx() { loaders }: Context): Promise<AreaReferenceType | null> {
    return isHeldIn(role, 'AREA') ? loaders.area.load(role.scope) : null;
  }
}

function isHeldIn(role: Shown, kind: ScopeKind): role is Shown & { scope: string } {
  return role.scope != null && SCOPE_OF[role.role] === kind;
}
