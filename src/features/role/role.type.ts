import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { Role } from '../../shared/role.ts';

export const RoleEnum = enumOf<Role>(
  'Role',
  'What somebody may be here. Each role is held in a scope: a team, an organisation, an area, or the whole directory.',
  {
    ADMINISTRATOR:
      'Looks after the whole directory: people, roles, teams, every listing. Scope: none. May give and take every role. There is always at least one.',
    ASSURER:
      'Checks in an area whether groups are safe, in proportion to risk. Scope: an area. May never be an editor of an organisation that has a place there.',
    COMMISSIONER:
      'Sees for an area where needs are not met and what was reached, in numbers and never in names. Scope: an area. May not change listings, roles or records.',
    SUPERVISOR:
      'Looks after a team: a GP supervisor or service manager. Scope: a team. May invite, add and remove its link workers, coaches, coordinators and navigators, and change what is said of the team. May not connect people, nor make another supervisor.',
    LINK_WORKER:
      'Finds with a person what matters to them, and connects them. Scope: a team. May signpost, connect, hold a caseload, and is the only role that uses the SNOMED CT codes of social prescribing.',
    HEALTH_AND_WELLBEING_COACH:
      'Coaches people towards their own goals. Scope: a team. May signpost, connect and hold a caseload. May never use the SNOMED CT codes of link workers.',
    CARE_COORDINATOR:
      'Brings together the care of people with several needs. Scope: a team. May signpost, connect and hold a caseload. May never use the SNOMED CT codes of link workers.',
    CARE_NAVIGATOR:
      'Looks something up and hands over a name and a number. Scope: a team. May signpost. May not refer or introduce, holds no caseload and uses no SNOMED CT codes.',
    LISTING_EDITOR:
      'Keeps the listings of an organisation true. Scope: an organisation. May change its listings, and invite and remove fellow editors. May not set how it was assessed, nor see who is connected to it.',
  },
);

@ObjectType('RoleAssignment', { description: 'A role that somebody holds, and where.' })
export class RoleAssignmentType {
  @Field(() => ID, { description: 'Its id: pass it to removeRole.' })
  id!: string;

  @Field(() => RoleEnum, { description: 'Which role.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'Where it is held: the id of the team or organisation, or the code of the area. Null for the whole directory.',
  })
  scope!: string | null;
}

@ObjectType('RolePayload', { description: 'What came of giving or ending a role.' })
export class RolePayload {
  @Field(() => RoleAssignmentType, {
    nullable: true,
    description: 'The role that was given or ended; null when nothing was done.',
  })
  assignment?: RoleAssignmentType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
