import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { EntryKindEnum } from '../listing/entry-kind.type.ts';
import type { EntryKind } from '../listing/entry-kind.codes.ts';
import { OrganisationType } from '../organisation/organisation.type.ts';
import { ServiceType } from '../service/service.type.ts';
import { dismissDuplicate } from './dismiss-duplicate.ts';
import {
  ConfidenceEnum,
  DuplicateCandidateConnectionType,
  DuplicateCandidatePayload,
  DuplicateCandidateType,
} from './duplicate.type.ts';
import type { CandidateRow } from './duplicate.queries.ts';
import { CONFIDENCES, type Confidence } from './likeness.codes.ts';
import { reasonsFor, surenessOf } from './likeness.rules.ts';
import { listDuplicateCandidates } from './list-duplicate-candidates.ts';

@Resolver(() => DuplicateCandidateType)
export class DuplicateResolver {
  @Guarded()
  @Query(() => DuplicateCandidateConnectionType, {
    description:
      'What may be in the directory twice, the surest first. Merge them (mergeOrganisations, mergeServices), or say that they are not one (dismissDuplicate).',
  })
  duplicateCandidates(
    @Ctx() ctx: Context,
    @Arg('kind', () => EntryKindEnum, { defaultValue: 'ORGANISATION', description: 'Organisations or services.' })
    kind: EntryKind,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<DuplicateCandidateConnectionType> {
    return listDuplicateCandidates(ctx, kind, page);
  }

  @Command(() => DuplicateCandidatePayload, {
    description:
      'Says that two listings are not one. They are not shown again unless something else about them comes to match.',
  })
  async dismissDuplicate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the candidate.' }) id: string,
    @Arg('reason', () => String, { description: 'How you know: they are two groups that share a hall.' })
    reason: string,
  ): Promise<Partial<DuplicateCandidatePayload>> {
    return { candidate: await dismissDuplicate(ctx, id, reason) };
  }

  @FieldResolver(() => ConfidenceEnum, {
    nullable: true,
    description: 'How sure it is; null when nothing matches any more.',
  })
  confidence(@Root() { confidence }: CandidateRow): Confidence | null {
    return CONFIDENCES[confidence] ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'The same as a figure from 0 to 1: certain is 1, likely 0.8 or more; null when nothing matches any more.',
  })
  sureness(@Root() { confidence, common }: CandidateRow): number | null {
    const word = CONFIDENCES[confidence];
    return word ? surenessOf(word, common) : null;
  }

  @FieldResolver(() => [String], { description: 'Why, in words.' })
  reasons(@Root() { common }: CandidateRow): string[] {
    return reasonsFor(common);
  }

  @FieldResolver(() => [OrganisationType], { description: 'The two, where they are organisations that you may see.' })
  organisations(@Root() candidate: CandidateRow, @Ctx() { loaders }: Context): Promise<OrganisationType[]> {
    return both(candidate, 'ORGANISATION', (id) => loaders.organisation.load(id));
  }

  @FieldResolver(() => [ServiceType], { description: 'The two, where they are services that you may see.' })
  services(@Root() candidate: CandidateRow, @Ctx() { loaders }: Context): Promise<ServiceType[]> {
    return both(candidate, 'SERVICE', (id) => loaders.service.load(id));
  }
}

async function both<Row>(
  { kind, oneId, otherId }: CandidateRow,
  wanted: EntryKind,
  load: (id: string) => Promise<Row | null>,
): Promise<Row[]> {
  if (kind !== wanted) return [];
  return (await Promise.all([oneId, otherId].map(load))).filter((row) => row !== null);
}
