import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import type { Evidence } from './evidence.entity.ts';
import { EvidenceArgs, EvidenceInput } from './evidence.inputs.ts';
import { EvidenceConnectionType, EvidencePayload, EvidenceType } from './evidence.type.ts';
import { listEvidence } from './list-evidence.ts';
import { removeEvidence, returnEvidence } from './return-evidence.ts';
import { submitEvidence } from './submit-evidence.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

type Outcome = Promise<Record<'evidence', Evidence>>;

const WHICH = { description: 'Which evidence.' };

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @Guarded()
  @Query(() => EvidenceConnectionType, {
    description: 'What was sent in for the checks of a service, for its editors and its assurers.',
  })
  evidence(
    @Ctx() ctx: Context,
    @Args(() => EvidenceArgs) { serviceId, check, waiting, ...page }: EvidenceArgs,
  ): Promise<EvidenceConnectionType> {
    return listEvidence(ctx, { serviceId, check: check ?? null, isWaiting: waiting }, page);
  }

  @Command(() => EvidencePayload, {
    description:
      'Sends in evidence for a check: a link, a statement, or a file, which follows by PUT to its uploadUrl. An assurer looks at it; the standing stays as it is until then.',
    creates: true,
  })
  async submitEvidence(
    @Ctx() ctx: Context,
    @Arg('serviceId', () => ID, { description: 'For which service.' }) serviceId: string,
    @Arg('check', () => String, { description: 'For which check: public-liability-insurance.' }) check: string,
    @Arg('input', () => EvidenceInput, { description: 'What is sent in.' }) input: EvidenceInput,
  ): Outcome {
    return { evidence: await submitEvidence(ctx, { serviceId, check }, input) };
  }

  @Command(() => EvidencePayload, {
    description: 'Takes back evidence that nobody has looked at yet. Its file is deleted for good.',
  })
  async withdrawEvidence(@Ctx() ctx: Context, @Arg('id', () => ID, WHICH) id: string): Outcome {
    return { evidence: await withdrawEvidence(ctx, id) };
  }

  @Command(() => EvidencePayload, {
    description: 'Sends evidence back to whoever sent it in, and says what is missing.',
  })
  async returnEvidence(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('message', () => String, { description: 'What is missing, and what to send instead.' }) message: string,
  ): Outcome {
    return { evidence: await returnEvidence(ctx, id, message) };
  }

  @Command(() => EvidencePayload, {
    description:
      'Deletes for good what must not be kept, such as a DBS certificate. That it was sent in stays in the list.',
  })
  async removeEvidence(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, WHICH) id: string,
    @Arg('reason', () => String, { description: 'Why. Whoever sent it in reads it.' }) reason: string,
  ): Outcome {
    return { evidence: await removeEvidence(ctx, id, reason) };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where to PUT the file, signed in as the same person or key; null unless it waits for one.',
  })
  uploadUrl(@Root() { id, state }: Evidence, @Ctx() { post }: Context): string | null {
    return state === 'WAITING_FOR_FILE' ? post.addressOf(`/evidence/${id}/file`) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where to GET the file, signed in as somebody who may see this; null while there is none.',
  })
  downloadUrl(@Root() { id, state, fileType }: Evidence, @Ctx() { post }: Context): string | null {
    const isThere = fileType && (state === 'SUBMITTED' || state === 'SEEN' || state === 'RETURNED');
    return isThere ? post.addressOf(`/evidence/${id}/file`) : null;
  }
}
