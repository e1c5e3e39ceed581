import { registerEnumType } from 'type-graphql';

/** Makes a GraphQL enum of a closed list of codes; every value is described. */
export function enumOf<Code extends string>(
  name: string,
  description: string,
  values: Record<Code, string>,
): Record<Code, Code> {
  const codes = Object.fromEntries(Object.keys(values).map((code) => [code, code])) as Record<Code, Code>;
  const entries = Object.entries<string>(values).map(([code, words]) => [code, { description: words }]);
  registerEnumType(codes, {
    name,
    description,
    valuesConfig: Object.fromEntries(entries) as Record<Code, { description: string }>,
  });
  return codes;
}
