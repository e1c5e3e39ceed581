import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import type { ReferabilityLevel } from './referability.codes.ts';
import type { Referability } from './referability.rules.ts';

export const ReferabilityLevelEnum = enumOf<ReferabilityLevel>(
  'ReferabilityLevel',
  'What may be done with a service for a person.',
  {
    LISTED: 'It is known here, and nobody may be connected to it now.',
    SIGNPOSTABLE: 'People may be told of it, with what the reasons say. Nobody may be referred to it.',
    REFERABLE: 'People may be told of it, and referred and introduced to it.',
  },
);

@ObjectType('Referability', {
  description: 'Whether people may be told of a service, or referred to it. Whether there is room is said by capacity.',
})
export class ReferabilityType implements Referability {
  @Field(() => ReferabilityLevelEnum, { description: 'What may be done.' })
  level!: ReferabilityLevel;

  @Field(() => [String], {
    description: 'Why, in sentences. Of what may only be signposted, pass them on: they are the warning.',
  })
  reasons!: string[];

  @Field(() => Boolean, {
    description: 'True where a supervisor may let somebody be referred all the same, with a reason that is recorded.',
  })
  mayBeOverridden!: boolean;
}
