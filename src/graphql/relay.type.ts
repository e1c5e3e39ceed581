import { Field, ID, InterfaceType, ObjectType, type ClassType } from 'type-graphql';

@InterfaceType('Node', {
  description: 'Anything with an id of its own, which can be read again by that id.',
  resolveType: (value: { nodeType: string }) => value.nodeType,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'The id, unique over all kinds of things. It never changes.' })
  id!: string;
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when there is more after this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'True when this page does not start at the beginning of the list.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first entry, or null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'The cursor to pass as after for the next page.' })
  endCursor!: string | null;
}

/** An edge class for a kind of node: `ServiceEdge { cursor node }`. */
export function edgeOf<Node extends object>(name: string, node: () => ClassType<Node>) {
  @ObjectType(`${name}Edge`, { description: `A ${name} in its place in a list.` })
  class Edge {
    @Field(() => String, { description: 'Where this entry stands: pass it as after to go on from here.' })
    cursor!: string;

    @Field(node, { description: 'The entry itself.' })
    node!: Node;
  }
  return Edge;
}
