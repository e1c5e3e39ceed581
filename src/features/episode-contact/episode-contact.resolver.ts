import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { grantOf } from '../../policy/permit.ts';
import { londonDay } from '../../shared/opening-hours/london.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { correctContact } from './correct-contact.ts';
import { EpisodeContact } from './episode-contact.entity.ts';
import { ContactCorrectionInput, EpisodeContactsArgs, RecordContactArgs } from './episode-contact.inputs.ts';
import { standingOf, type EpisodeContactRow } from './episode-contact.queries.ts';
import { contactWarnings } from './episode-contact.rules.ts';
import { EpisodeContactConnectionType, EpisodeContactPayload, EpisodeContactType } from './episode-contact.type.ts';
import { listEpisodeContacts } from './list-episode-contacts.ts';
import { recordContact } from './record-contact.ts';
import { removeContact } from './remove-contact.ts';

type Outcome = Promise<Record<'contact', EpisodeContact>>;
type Shown = EpisodeContactRow | EpisodeContact;

@Resolver(() => EpisodeContactType)
export class EpisodeContactResolver {
  @Guarded()
  @Query(() => EpisodeContactConnectionType, {
    description: 'The contacts of an episode, for its team, the first first. That they were read is recorded.',
  })
  episodeContacts(
    @Ctx() ctx: Context,
    @Args(() => EpisodeContactsArgs) { episodeId, ...page }: EpisodeContactsArgs,
  ): Promise<EpisodeContactConnectionType> {
    return listEpisodeContacts(ctx, episodeId, page);
  }

  @Command(() => EpisodeContactPayload, {
    description:
      'Records that you spoke with the person of an episode. Phone calls and meetings both count among the 6 to 12; warnings say what to think about, and nothing is refused for them.',
    creates: true,
  })
  async recordContact(
    @Ctx() ctx: Context,
    @Args(() => RecordContactArgs) { episodeId, kind, minutes, on, note = null }: RecordContactArgs,
  ): Outcome {
    const happenedOn = on ?? londonDay(ctx.now());
    return { contact: await recordContact(ctx, episodeId, { kind, minutes, happenedOn, note }) };
  }

  @Command(() => EpisodeContactPayload, { description: 'Puts right what was mistyped of a contact.' })
  async correctContact(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => ContactCorrectionInput, { description: 'What it should say.' })
    { on, ...input }: ContactCorrectionInput,
  ): Outcome {
    return { contact: await correctContact(ctx, which, { ...input, ...(on != null && { happenedOn: on }) }) };
  }

  @Command(() => EpisodeContactPayload, { description: 'Deletes a contact that never was, for good.' })
  async removeContact(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { contact: await removeContact(ctx, which) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its note, for those of the team who hold a caseload; null for a supervisor, and where there is none.',
  })
  note(@Root() contact: Shown, @Ctx() { viewer }: Context): string | null {
    const team = contact instanceof EpisodeContact ? contact.team.id : contact.teamId;
    return grantOf(viewer, 'EpisodeContact.note', { teams: [team] }) ? (contact.note ?? null) : null;
  }
}

@Resolver(() => EpisodeContactPayload)
export class EpisodeContactPayloadResolver {
  @FieldResolver(() => [String], {
    description:
      'What to think about, in words: a first session under 45 minutes, more contacts than 12, short sessions back to back. Nothing is refused for it.',
  })
  async warnings(@Root() { contact }: { contact?: EpisodeContact | null }, @Ctx() ctx: Context): Promise<string[]> {
    if (!contact) return [];
    const { kind, minutes, happenedOn, note = null } = contact;
    return contactWarnings({ kind, minutes, happenedOn, note }, await standingOf(ctx.em, contact.id));
  }
}
