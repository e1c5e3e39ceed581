import { ArgsType, Field, ID, Int } from 'type-graphql';

/** What an optional reason is for. */
export const REASON = 'Why, in a sentence that names nobody: history and the audit log show it.';

/** What it means to archive something for good. */
export const DO_NOT_LIST =
  'True where they asked not to be listed: it is put on the do-not-list too, so that it is not added or imported again.';

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

/** Which earlier state of which record, and the version of it that the caller has seen. */
@ArgsType()
export class VersionToRestore extends VersionedId {
  @Field(() => ID, {
    description: 'The change after which it was as it shall be again: the id of an entry of its history.',
  })
  changeId!: string;
}
