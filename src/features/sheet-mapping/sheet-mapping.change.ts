import type { Context } from '../../context.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { rejectUnkeepable } from '../listing/listing.rules.ts';
import type { SheetReadingInput } from './sheet-mapping.inputs.ts';
import { problemsWithReading, readingIn } from './sheet-mapping.rules.ts';

/** What a mapping holds by an input, with who said so and when. Throws Rejected for what cannot be. */
export function readingOf(ctx: Context, input: SheetReadingInput) {
  rejectUnkeepable(input);
  const reading = readingIn(input);
  rejectIfAny(problemsWithReading(reading));
  const { columns, constants, idHeadings } = reading;
  const who = { changedAt: ctx.now(), changedBy: ctx.viewer.id ?? '' };
  return { columns: [...columns], constants: [...constants], idHeadings: [...idHeadings], ...who };
}
