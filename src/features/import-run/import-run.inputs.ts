import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';
import type { ImportOutcome } from './import-run.codes.ts';
import { ImportOutcomeEnum } from './import-run.type.ts';

@ArgsType()
export class OfFeedArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of this feed: oruk:example.org/api.' })
  source?: string | null;
}

@ArgsType()
export class ImportRecordsArgs extends PageArgs {
  @Field(() => ImportOutcomeEnum, { nullable: true, description: 'Only those of which this became.' })
  outcome?: ImportOutcome | null;

  @Field(() => Boolean, { defaultValue: false, description: 'True for those about which there is something to know.' })
  remarkable!: boolean;
}
