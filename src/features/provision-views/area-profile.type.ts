import { Field, ObjectType } from 'type-graphql';
import { ProvisionAreaType } from './provision-area.type.ts';
import { AreaViewHeadType } from './view-head.type.ts';

@ObjectType('AreaTrendPoint', { description: 'What was missing in an area in one quarter, over all needs.' })
export class AreaTrendPointType {
  @Field(() => String, { description: 'The quarter: 2026-Q1.' })
  quarter!: string;

  @Field(() => ProvisionAreaType, { nullable: true, description: 'Its figures; null where none are published.' })
  figures!: ProvisionAreaType | null;
}

@ObjectType('AreaProfile', {
  description: 'All that is known of provision in one area, as one page. Each part is made only if it is asked for.',
})
export class AreaProfileType extends AreaViewHeadType {}
