import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { FieldProvenanceType } from './field-provenance.type.ts';
import { listFieldProvenance } from './list-field-provenance.ts';

@Resolver()
export class FieldProvenanceResolver {
  @Guarded()
  @Query(() => [FieldProvenanceType], {
    description:
      'Who says what of each field of an organisation, a service or a place: who wrote it last and when, and what the feeds that have it say.',
  })
  async fieldProvenance(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'The id of the organisation, the service or the place.' }) id: string,
  ): Promise<FieldProvenanceType[]> {
    const fields = await listFieldProvenance(ctx, id);
    return fields.map(({ written, ...field }) => ({ ...field, at: written?.at ?? null }));
  }
}
