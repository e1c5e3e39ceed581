import { getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type FieldResolver = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Param = NonNullable<FieldResolver['params']>[number];
type Field = GraphQLField<unknown, unknown>;
type Resolve = NonNullable<Field['resolve']>;
type Method = (...values: unknown[]) => unknown;

/**
 * Lets a field that is worked out from its row be answered at once. TypeGraphQL makes a promise of each argument, so as to
 * check it; nothing is checked there in this schema, and the promises for the names and summaries of a page of twenty cost
 * more than all else of carrying it out.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  for (const resolver of fieldResolvers) {
    const owner = resolver.getObjectType?.();
    const type = schema.getType(objectTypes.find(({ target }) => target === owner)?.name ?? '');
    const field = isObjectType(type) ? type.getFields()[resolver.schemaName] : undefined;
    if (field) field.resolve = directly(resolver, field) ?? field.resolve;
  }
  for (const { target, name } of objectTypes) {
    const type = schema.getType(name);
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : [])
      if (isReadAsItStands(target, field.name)) delete field.resolve;
  }
}

/**
 * Whether a field is what its row holds under that name, which graphql-js reads by itself. TypeGraphQL puts a function of its own between,
 * and a view of provision has fifty thousand fields.
 */
function isReadAsItStands(owner: unknown, name: string): boolean {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  for (let target = owner; typeof target === 'function'; target = Object.getPrototypeOf(target)) {
    const declared = objectTypes
      .find((each) => each.target === target)
      ?.fields?.find((field) => field.schemaName === name);
    if (!declared) continue;
    const isResolved = fieldResolvers.some(
      (resolver) => resolver.schemaName === name && resolver.getObjectType?.() === target,
    );
    return !isResolved && declared.name === name && !declared.middlewares?.length && !declared.roles?.length;
  }
  return false;
}

/** Null where there is more to do than to call the method: arguments that become objects, middlewares. */
function directly({ kind, params = [], middlewares = [], ...resolver }: FieldResolver, field: Field): Resolve | null {
  const values = params.toSorted((one, other) => one.index - other.index).map(valueOf);
  const isPlain = kind === 'external' && field.args.every(({ type }) => isLeafType(getNamedType(type)));
  if (!isPlain || middlewares.length > 0 || !values.every((value) => value !== null)) return null;
  const instance = new (resolver.target as new () => Record<string, Method>)();
  return (...asked) => instance[resolver.methodName]?.(...values.map((value) => value(...asked)));
}

/** How a parameter gets its value; null for the rarer kinds. */
function valueOf(param: Param): Resolve | null {
  switch (param.kind) {
    case 'root':
      return param.getType || param.propertyName ? null : (root) => root;
    case 'context':
      return param.propertyName ? null : (_root, _args, context) => context;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'arg':
      return (_root, args: Record<string, unknown>) => args[param.name];
    default:
      return null;
  }
}
