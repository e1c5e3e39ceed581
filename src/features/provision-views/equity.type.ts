import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProvisionGapType } from '../provision/provision.type.ts';
import { TaxonomyTermType } from '../taxonomy/taxonomy.type.ts';
import type { Access, PlusGroup } from './equity.rules.ts';
import { AreaViewHeadType } from './view-head.type.ts';

export const PlusGroupEnum = enumOf<PlusGroup>('PlusGroup', 'Which groups a population is one of in Core20PLUS5.', {
  PLUS: 'A PLUS group.',
  INCLUSION: 'A health inclusion group, which counts among the PLUS groups.',
});

@ObjectType('ProvisionAccess', { description: 'What there is for the residents of some neighbourhoods.' })
export class ProvisionAccessType implements Access {
  @Field(() => Float, {
    description:
      'To how many services a resident may be referred, on average: each counts by the share of them whom it takes.',
  })
  services!: number;

  @Field(() => Int, { description: 'How many people live in these neighbourhoods.' })
  residents!: number;
}

@ObjectType('ProvisionEquityGroup', { description: 'What there is for one of the groups of Core20PLUS.' })
export class ProvisionEquityGroupType {
  @Field(() => TaxonomyTermType, { description: 'Who they are.' })
  population!: TaxonomyTermType;

  @Field(() => PlusGroupEnum, { description: 'Which groups they are one of.' })
  group!: PlusGroup;

  @Field(() => ProvisionGapType, {
    nullable: true,
    description:
      'What there is for them; null where no service says that it is for them, and nothing is known of them.',
  })
  figure!: ProvisionGapType | null;
}

@ObjectType('ProvisionEquityNeed', { description: 'Whether people get as much of one need where they are worse off.' })
export class ProvisionEquityNeedType {
  @Field(() => TaxonomyTermType, { nullable: true, description: 'The need; null where it is not in use any more.' })
  need!: TaxonomyTermType | null;

  @Field(() => ProvisionAccessType, { description: 'In the two most deprived tenths of the nation: deciles 1 and 2.' })
  mostDeprived!: ProvisionAccessType;

  @Field(() => ProvisionAccessType, {
    description: 'In the two least deprived tenths of the nation: deciles 9 and 10.',
  })
  leastDeprived!: ProvisionAccessType;

  @Field(() => Float, {
    nullable: true,
    description:
      'The services of the first for each one of the second: under 1, those who are worse off are offered less. Null where there is nobody or nothing to compare with; words say why.',
  })
  ratio!: number | null;

  @Field(() => String, { description: 'The same in words.' })
  words!: string;

  @Field(() => [ProvisionEquityGroupType], {
    description: 'The groups of Core20PLUS, each by itself. Somebody may be of several.',
  })
  groups!: ProvisionEquityGroupType[];
}

@ObjectType('ProvisionEquity', {
  description:
    'Whether people get as much where they are worse off, in one area, need by need. It counts services, and so is exact.',
})
export class ProvisionEquityType extends AreaViewHeadType {
  @Field(() => [ProvisionEquityNeedType], {
    nullable: true,
    description: 'Each need once, the most unequal first; null where there was a problem.',
  })
  needs?: ProvisionEquityNeedType[] | null;
}
