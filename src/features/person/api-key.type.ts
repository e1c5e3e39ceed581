import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enum.ts';
import { ProblemType } from '../../graphql/problem.type.ts';
import type { KeyScope } from '../../shared/role.ts';

export const KeyScopeEnum = enumOf<KeyScope>(
  'KeyScope',
  'What an API key may be let do, within what its owner may do.',
  {
    LISTINGS: 'Read and change listings: organisations, services and places.',
    PEOPLE: 'Read people, teams and invitations. Changing them takes a person.',
    AUDIT: 'Read the record of what was done.',
  },
);

@ObjectType('ApiKey', {
  description: 'Lets a program act for its owner. The key itself is shown once, when it is made.',
})
export class ApiKeyType {
  @Field(() => ID, { description: 'Its id: pass it to revokeApiKey.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'How the key begins, so that it can be told from others.' })
  startsWith!: string;

  @Field(() => [KeyScopeEnum], { description: 'What it may do.' })
  scopes!: KeyScope[];

  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it stops working.' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was last used, to the minute; null while it never was.' })
  lastUsedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while it works.' })
  revokedAt?: Date | null;
}

@ObjectType('NewApiKeyPayload', { description: 'What came of making an API key.' })
export class NewApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'What is known of the key; null when none was made.' })
  apiKey?: ApiKeyType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key itself. Keep it now: it is never shown again, also not to the same idempotencyKey. Send it as `Authorization: Bearer …`.',
  })
  key?: string | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}

@ObjectType('ApiKeyPayload', { description: 'What came of a change to an API key.' })
export class ApiKeyPayload {
  @Field(() => ApiKeyType, { nullable: true, description: 'The key as it is now; null when nothing was done.' })
  apiKey?: ApiKeyType | null;

  @Field(() => [ProblemType], { description: 'What was wrong. Empty when all went well.' })
  problems!: ProblemType[];
}
