import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Me', { description: 'Whoever asks: the person who is signed in, or the owner of the API key.' })
export class MeType {
  @Field(() => ID, { description: 'Your id.' })
  id!: string;

  @Field(() => String, { description: 'Your name.' })
  name!: string;

  @Field(() => String, { description: 'Your e-mail address, by which you sign in.' })
  email!: string;

  @Field(() => Boolean, { description: 'Whether you have set up a second factor: an app that makes codes.' })
  twoFactorEnabled!: boolean;
}
