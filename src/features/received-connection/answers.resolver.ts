import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { ConnectionRecordType } from '../connection/connection.type.ts';
import type { AnswerRow } from './answer.queries.ts';
import { ReceiverAnswerType } from './received.type.ts';

@Resolver(() => ConnectionRecordType)
export class AnswersResolver {
  @FieldResolver(() => [ReceiverAnswerType], {
    description: 'What the organisation answered by itself, by a link or signed in, in the order in which it did.',
  })
  answers(@Root() { id }: { id: string }, @Ctx() { loaders }: Context): Promise<AnswerRow[]> {
    return loaders.answersOfConnection.load(id);
  }
}
