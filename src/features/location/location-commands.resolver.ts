import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { REASON, VersionedId } from '../listing/versioned.inputs.ts';
import { archiveLocation } from './archive-location.ts';
import { createLocation } from './create-location.ts';
import { Location } from './location.entity.ts';
import { LocationInput } from './location.inputs.ts';
import type { LocationRow } from './location.queries.ts';
import { LocationPayload, LocationType } from './location.type.ts';
import { shownLocation } from './shown-location.ts';
import { updateLocation } from './update-location.ts';

type Outcome = Promise<Record<'location', Location>>;

@Resolver()
export class LocationCommandsResolver {
  @Command(() => LocationPayload, { description: 'Adds a place that belongs to an organisation.', creates: true })
  async createLocation(
    @Ctx() ctx: Context,
    @Arg('organisationId', () => ID, { description: 'The organisation it belongs to.' }) organisationId: string,
    @Arg('input', () => LocationInput, { description: 'What to say about it.' }) input: LocationInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { location: await createLocation(ctx, organisationId, input, reason) };
  }

  @Command(() => LocationPayload, {
    description: 'Changes what the input holds and leaves the rest of the place as it is.',
  })
  async updateLocation(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('input', () => LocationInput, { description: 'What changes.' }) input: LocationInput,
    @Arg('reason', () => String, { nullable: true, description: REASON }) reason?: string,
  ): Outcome {
    return { location: await updateLocation(ctx, which, input, reason) };
  }

  @Command(() => LocationPayload, {
    description: 'Takes a place out of all services that happen there. Nothing is deleted.',
  })
  async archiveLocation(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reason', () => String, { description: 'Why: moved out, closed.' }) reason: string,
  ): Outcome {
    return { location: await archiveLocation(ctx, which, reason) };
  }
}

@Resolver(() => LocationPayload)
export class LocationPayloadResolver {
  /** Shown here and not in the commands: a change that is sent again answers with the place itself, confidential or not. */
  @FieldResolver(() => LocationType, { nullable: true })
  location(@Root() { location }: { location?: Location | LocationRow | null }): LocationRow | null {
    return location instanceof Location ? shownLocation(location) : (location ?? null);
  }
}
