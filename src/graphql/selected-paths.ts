import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Which fields a document asks of what this resolver returns, as dotted paths: `facets.needs`. Fields under @skip or
 * @include count as asked for.
 */
export function selectedPaths(info: GraphQLResolveInfo, depth: number): Set<string> {
  const paths = new Set<string>();
  for (const node of info.fieldNodes) addPaths(paths, info, node.selectionSet, { prefix: '', depth });
  return paths;
}

interface Place {
  prefix: string;
  depth: number;
}

function addPaths(
  paths: Set<string>,
  info: GraphQLResolveInfo,
  selections: SelectionSetNode | undefined,
  place: Place,
): void {
  for (const selection of selections?.selections ?? []) {
    if (selection.kind === Kind.FIELD) addField(paths, info, selection, place);
    else if (selection.kind === Kind.INLINE_FRAGMENT) addPaths(paths, info, selection.selectionSet, place);
    else addPaths(paths, info, info.fragments[selection.name.value]?.selectionSet, place);
  }
}

function addField(paths: Set<string>, info: GraphQLResolveInfo, field: FieldNode, { prefix, depth }: Place): void {
  const path = prefix + field.name.value;
  paths.add(path);
  if (depth > 1) addPaths(paths, info, field.selectionSet, { prefix: `${path}.`, depth: depth - 1 });
}

/** Of dotted paths, those that begin so, without their beginning. */
export function fieldsUnder(prefix: string, paths: ReadonlySet<string>): Set<string> {
  return new Set([...paths].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length)));
}

/** Works something out of a document once. Programs send the same few documents again and again, and those are kept parsed. */
export function oncePerField<T>(workOut: (info: GraphQLResolveInfo) => T): (info: GraphQLResolveInfo) => T {
  const known = new WeakMap<FieldNode, { outcome: T }>();
  return (info) => {
    const [node, ...others] = info.fieldNodes;
    if (!node || others.length > 0) return workOut(info);
    const { outcome } = known.get(node) ?? { outcome: workOut(info) };
    known.set(node, { outcome });
    return outcome;
  };
}
