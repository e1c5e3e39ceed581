import { Field, ID, InputType } from 'type-graphql';
import type { EmployerKind } from './team.entity.ts';
import { EmployerKindEnum } from './team.type.ts';

@InputType({ description: 'Somebody at a practice or host organisation, in their working role.' })
export class WorkContactInput {
  @Field(() => String, { description: 'Their name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Their telephone number at work.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address at work.' })
  email?: string | null;
}

@InputType({ description: 'A GP practice that a team serves.' })
export class PracticeInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its ODS code: P91003.' })
  odsCode?: string | null;

  @Field(() => WorkContactInput, { nullable: true, description: 'Whom the team turns to first there.' })
  firstPointOfContact?: WorkContactInput | null;
}

@InputType({
  description:
    'What to say about a team. A new one needs a name, a host organisation and an employer kind; a change holds only what changes.',
})
export class TeamInput {
  @Field(() => String, { nullable: true, description: 'Its name, at most 200 characters.' })
  name?: string;

  @Field(() => ID, { nullable: true, description: 'The organisation that hosts it.' })
  hostOrganisation?: string;

  @Field(() => EmployerKindEnum, { nullable: true, description: 'Who employs its people.' })
  employerKind?: EmployerKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that employs its people. A sub-contracted team needs one.',
  })
  employerOrganisation?: string | null;

  @Field(() => WorkContactInput, { nullable: true, description: 'The GP who supervises its link workers.' })
  gpSupervisor?: WorkContactInput | null;

  @Field(() => WorkContactInput, { nullable: true, description: 'The safeguarding lead of the host organisation.' })
  safeguardingLead?: WorkContactInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its safeguarding procedure can be read, starting with https://.',
  })
  safeguardingProcedureUrl?: string | null;

  @Field(() => [PracticeInput], {
    nullable: true,
    description: 'The practices that it serves; replaces the whole list.',
  })
  practices?: PracticeInput[];
}
