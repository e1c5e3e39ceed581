import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { quoted } from '../shared/checks.ts';

/** An instant in the API. The scalar of the library, which says what is wrong with one, and not what to write instead. */
export const Instant = new GraphQLScalarType<Date, string>({
  name: GraphQLDateTimeISO.name,
  description: 'A day, a time and a time zone: 2026-11-22T23:59:00Z, or 2026-06-30T10:00:00+01:00. Answers are in UTC.',
  serialize: (value) => String(GraphQLDateTimeISO.serialize(value)),
  parseValue: (value) => readable(value, () => GraphQLDateTimeISO.parseValue(value)),
  parseLiteral: (node, variables) =>
    readable('value' in node ? node.value : null, () => GraphQLDateTimeISO.parseLiteral(node, variables)),
});

function readable(written: unknown, parse: () => Date): Date {
  try {
    return parse();
  } catch {
    const words = typeof written === 'string' ? quoted(written) : 'This';
    throw new GraphQLError(`${words} is not an instant. Write day, time and time zone, such as 2026-11-22T23:59:00Z.`);
  }
}
