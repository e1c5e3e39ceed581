import { ArgsType, Field, ID, Int } from 'type-graphql';

/** Which record, and the version of it that the caller has seen. */
@ArgsType()
export class VersionedId {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, {
    description: 'The version that you have read. Where it is no longer the newest, nothing is saved.',
  })
  version!: number;
}
