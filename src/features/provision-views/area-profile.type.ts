import { Field, ObjectType } from 'type-graphql';
import { ProvisionAreaType } from './provision-area.type.ts';
import { AreaViewHeadType } from './view-head.type.ts';

@ObjectType('AreaTrendPoint', { description: 'What was missing in an area in one quarter, over all needs.' })
export class AreaTrendPointType {
  @Field(() => String, { description: 'The quarter: 2026-Q1.' })
  quarter!: string;

  @Field(() => ProvisionAreaType, {
    nullable: true,
    description: 'Its figures, under the code that the area had then; null where none are published.',
  })
  figures!: ProvisionAreaType | null;

  @Field(() => [ProvisionAreaType], {
    description: 'Where there are none: the figures of those areas that have gone into this one since, as a whole.',
  })
  predecessors!: ProvisionAreaType[];

  @Field(() => [ProvisionAreaType], {
    description:
      'Where there are none: the figures of those areas that were divided since, of which this one was a part. They are of all of each, not of this part.',
  })
  divided!: ProvisionAreaType[];

  @Field(() => String, {
    nullable: true,
    description: 'In words, what figures that are not its own are of; null where there are none of those.',
  })
  words!: string | null;
}

@ObjectType('AreaProfile', {
  description: 'All that is known of provision in one area, as one page. Each part is made only if it is asked for.',
})
export class AreaProfileType extends AreaViewHeadType {}
