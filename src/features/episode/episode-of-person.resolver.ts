import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { grantOf } from '../../policy/permit.ts';
import { SupportedPerson } from '../supported-person/supported-person.entity.ts';
import type { SupportedPersonRow } from '../supported-person/supported-person.queries.ts';
import { SupportedPersonType } from '../supported-person/supported-person.type.ts';
import { EpisodeType } from './episode.type.ts';

@Resolver(() => SupportedPersonType)
export class EpisodeOfPersonResolver {
  @FieldResolver(() => [EpisodeType], {
    nullable: true,
    description: 'Their episodes, the newest first. Null for care navigators, who hold no caseload.',
  })
  async episodes(
    @Root() person: SupportedPersonRow | SupportedPerson,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<EpisodeType[] | null> {
    const team = person instanceof SupportedPerson ? person.team.id : person.teamId;
    return grantOf(viewer, 'episodes', { teams: [team] }) ? loaders.episodesOfPerson.load(person.id) : null;
  }
}
