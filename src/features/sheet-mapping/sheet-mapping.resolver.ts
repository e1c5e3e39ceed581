import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Command } from '../../graphql/command.ts';
import { Guarded } from '../../graphql/guarded.ts';
import { PageArgs } from '../../graphql/page-args.ts';
import { VersionedId } from '../listing/versioned.inputs.ts';
import { createSheetMapping } from './create-sheet-mapping.ts';
import { listSheetMappings } from './list-sheet-mappings.ts';
import { proposeReading } from './propose-reading.ts';
import { removeSheetMapping } from './remove-sheet-mapping.ts';
import { SheetReadingInput } from './sheet-mapping.inputs.ts';
import {
  SheetMappingConnectionType,
  SheetMappingPayload,
  SheetMappingType,
  SheetReadingType,
} from './sheet-mapping.type.ts';
import { updateSheetMapping } from './update-sheet-mapping.ts';

type Outcome = Promise<Partial<SheetMappingPayload>>;

@Resolver(() => SheetMappingType)
export class SheetMappingResolver {
  @Guarded()
  @Query(() => SheetMappingConnectionType, { description: 'How tables of services are read, as people have kept it.' })
  sheetMappings(@Ctx() ctx: Context, @Args(() => PageArgs) page: PageArgs): Promise<SheetMappingConnectionType> {
    return listSheetMappings(ctx, page);
  }

  @Guarded()
  @Query(() => SheetReadingType, {
    description: 'A first guess what the columns of a table say, by their headings. Nothing is kept.',
  })
  proposedSheetReading(
    @Arg('headings', () => [String], { description: 'The headings of the table, in their order.' }) headings: string[],
  ): SheetReadingType {
    const { columns, idHeadings } = proposeReading(headings);
    const known = new Set(columns.map(({ heading }) => heading));
    return { columns, idHeadings, unknown: headings.filter((heading) => !known.has(heading)) };
  }

  @Command(() => SheetMappingPayload, {
    description: 'Keeps how a table of services is read, for: npm run import -- sheet file.csv --mapping name.',
    creates: true,
  })
  async createSheetMapping(
    @Ctx() ctx: Context,
    @Arg('name', () => String, { description: 'Its name for good: small letters, numbers and hyphens.' }) name: string,
    @Arg('reading', () => SheetReadingInput, { description: 'How to read the table.' }) reading: SheetReadingInput,
  ): Outcome {
    return { mapping: await createSheetMapping(ctx, name, reading) };
  }

  @Command(() => SheetMappingPayload, { description: 'Changes how a table is read, as a whole.' })
  async updateSheetMapping(
    @Ctx() ctx: Context,
    @Args(() => VersionedId) which: VersionedId,
    @Arg('reading', () => SheetReadingInput, { description: 'How to read the table.' }) reading: SheetReadingInput,
  ): Outcome {
    return { mapping: await updateSheetMapping(ctx, which, reading) };
  }

  @Command(() => SheetMappingPayload, {
    description: 'Forgets how a table was read. What was imported by it stays.',
  })
  async removeSheetMapping(@Ctx() ctx: Context, @Args(() => VersionedId) which: VersionedId): Outcome {
    return { mapping: await removeSheetMapping(ctx, which) };
  }
}
