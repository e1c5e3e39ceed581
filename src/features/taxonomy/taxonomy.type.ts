import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import type { Taxonomy } from './taxonomy-term.entity.ts';

export const TaxonomyEnum = enumOf<Taxonomy>('Taxonomy', 'One of the three vocabularies of the directory.', {
  NEED: 'Why a person comes.',
  ACTIVITY_KIND: 'What a service is.',
  POPULATION: 'Who a service is for.',
});

@ObjectType('TaxonomyTerm', {
  description: 'A word of one of the vocabularies: a need, an activity kind or a population.',
})
export class TaxonomyTermType {
  @Field(() => TaxonomyEnum, { description: 'Which vocabulary it belongs to.' })
  taxonomy!: Taxonomy;

  @Field(() => String, { description: 'Its stable code: bereavement. Filters take codes.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The group within the vocabulary: PRACTICAL, SOCIAL, EMOTIONAL, HEALTH, SAFETY.',
  })
  domain!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The SNOMED CT code, once an administrator has loaded the national set.',
  })
  snomedCode!: string | null;
}
