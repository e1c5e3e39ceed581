import { ArgsType, Field, ID } from 'type-graphql';
import type { Role } from '../../shared/role.ts';
import { RoleEnum } from './role.type.ts';

@ArgsType()
export class RoleArgs {
  @Field(() => RoleEnum, { description: 'Which role.' })
  role!: Role;

  @Field(() => ID, {
    nullable: true,
    description:
      'Where: the id of a team or an organisation, or the code of an area, as the role needs it. Leave it out for an administrator.',
  })
  scope?: string | null;
}
