import { Field, ID, InputType } from 'type-graphql';
import type { Role } from '../../shared/role.ts';
import { RoleEnum } from '../role/role.type.ts';
import type { AuditEventWanted } from './audit-event.queries.ts';

@InputType({ description: 'Which events to show. All that is given must hold; an empty filter shows everything.' })
export class AuditEventFilter implements AuditEventWanted {
  @Field(() => ID, {
    nullable: true,
    description: 'Who did it: the id of a person, or a program such as system:import.',
  })
  person?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'By which role it was done.' })
  role?: Role | null;

  @Field(() => String, { nullable: true, description: 'What was asked, by its name in this schema: updateService.' })
  operation?: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of thing it was done to: service, role_assignment.' })
  subject?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'To what, or concerning what or whom, it was done: an id. For a person, this also finds who has read about them.',
  })
  subjectId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Not before this time.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this time.' })
  to?: Date | null;

  @Field(() => String, { nullable: true, description: 'In which request it was done, by the id that the log has too.' })
  requestId?: string | null;
}
