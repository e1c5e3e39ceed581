import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../graphql/page-args.ts';

@InputType('EvidenceInput', {
  description: 'What is sent in for a check: exactly one of a link, a statement and a file.',
})
export class EvidenceInput {
  @Field(() => String, { nullable: true, description: 'An address that opens without a password: https://…' })
  link?: string | null;

  @Field(() => String, { nullable: true, description: 'A statement in words, of up to 4,000 characters.' })
  statement?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of a file. Send the file itself afterwards, by PUT to the uploadUrl of the answer: PDF, PNG, JPEG, HEIC, docx or odt of up to 10 MB. DBS certificates are refused.',
  })
  fileName?: string | null;

  @Field(() => String, { nullable: true, description: 'What the assurer should know about it.' })
  note?: string | null;
}

@ArgsType()
export class EvidenceArgs extends PageArgs {
  @Field(() => ID, { description: 'Of which service.' })
  serviceId!: string;

  @Field(() => String, { nullable: true, description: 'Only what is for this check.' })
  check?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only what waits for an assurer.' })
  waiting!: boolean;
}
