import {
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { FLOATS, INTEGERS, MISFITS, NO_TIMES, SIZES, tampered, TEXTS, TIMES } from './hostile-values.ts';
import type { Seeded } from './seeded.ts';

export interface Attack {
  document: string;
  variables: Record<string, unknown>;
}

const DEEPEST = 5;
const LONGEST_LIST = 20_000;

/** Writes documents that fit the schema, and fills them with what it was not made for. */
export class Attacker {
  readonly #schema: GraphQLSchema;
  readonly #random: Seeded;
  /** Ids and cursors from earlier answers. */
  readonly #found: string[] = [];
  #variables: { name: string; type: string; value: unknown }[] = [];

  constructor(schema: GraphQLSchema, random: Seeded) {
    this.#schema = schema;
    this.#random = random;
  }

  /** Keeps what an answer gives away, to be tried elsewhere. */
  learn(answer: unknown): void {
    for (const [, id] of JSON.stringify(answer).matchAll(/"(?:id|cursor|endCursor)":"([^"]{8,200})"/g))
      if (id && this.#found.length < 500) this.#found.push(id);
  }

  attack(kind: 'query' | 'mutation'): Attack {
    this.#variables = [];
    const root = kind === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType();
    const fields = Object.values((root as GraphQLObjectType).getFields());
    const chosen = Array.from({ length: 1 + this.#random.below(3) }, () => this.#random.pick(fields));
    const body = chosen.map((field, index) => `a${index}: ${this.#field(field, 0)}`).join(' ');
    const declared = this.#variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    return {
      document: this.#spoilt(`${kind} Attack${declared === '' ? '' : `(${declared})`} { ${body} }`),
      variables: Object.fromEntries(this.#variables.map(({ name, value }) => [name, value])),
    };
  }

  #field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const given = args.filter((arg) => isNonNullType(arg.type) || this.#random.isLucky(0.4));
    const list = given.map((arg) => `${arg.name}: $${this.#variable(arg)}`).join(', ');
    return `${name}${list === '' ? '' : `(${list})`}${this.#selection(type, depth)}`;
  }

  #variable({ name: argument, type }: GraphQLArgument): string {
    const name = `v${this.#variables.length}`;
    const value = argument === 'after' ? this.#cursor() : this.#value(type, 0);
    this.#variables.push({ name, type: String(type), value });
    return name;
  }

  #selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (isAbstractType(named)) {
      const one = this.#random.pick(this.#schema.getPossibleTypes(named));
      return ` { __typename ... on ${one.name}${this.#selection(one, depth + 1)} }`;
    }
    if (!isObjectType(named)) return '';
    const fields = Object.values(named.getFields()).filter(
      (field) => depth < DEEPEST || !isObjectType(getNamedType(field.type)),
    );
    const chosen = fields.length > 0 ? this.#random.some(fields, depth < 2 ? 0.6 : 0.25) : [];
    return ` { __typename ${chosen.map((field, index) => this.#aliased(field, index, depth + 1)).join(' ')} }`;
  }

  /** Arguments differ between two inline fragments: an alias keeps them apart, as long as there are not too many. */
  #aliased(field: GraphQLField<unknown, unknown>, index: number, depth: number): string {
    const alias =
      field.args.length > 0 && this.#random.isLucky(0.2) ? `b${depth}${index}${this.#variables.length}: ` : '';
    return alias + this.#field(field, depth);
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (this.#random.isLucky(0.003)) return this.#random.pick(MISFITS);
    if (isNonNullType(type)) return this.#filled(type.ofType, depth);
    return this.#random.isLucky(0.07) ? null : this.#filled(type, depth);
  }

  #filled(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#filled(type.ofType, depth);
    if (isListType(type)) {
      if (this.#random.isLucky(0.005)) return Array.from({ length: LONGEST_LIST }, () => 'debt');
      return Array.from({ length: this.#random.below(4) }, () => this.#value(type.ofType, depth + 1));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || this.#random.isLucky(depth > 2 ? 0.1 : 0.35),
      );
      return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth + 1)]));
    }
    if (isEnumType(type) && this.#random.isLucky(0.98)) return this.#random.pick(type.getValues()).name;
    return this.#scalar(type.name);
  }

  #scalar(name: string): unknown {
    if (name === 'Int') return this.#random.pick(this.#random.isLucky(0.95) ? SIZES : INTEGERS);
    if (name === 'Float') return this.#random.pick(FLOATS);
    if (name === 'Boolean') return this.#random.isLucky(0.5);
    if (name === 'DateTimeISO') return this.#random.pick(this.#random.isLucky(0.9) ? TIMES : NO_TIMES);
    if (name === 'ID' && this.#random.isLucky(0.8)) return this.#cursor();
    return this.#random.pick(TEXTS);
  }

  #cursor(): string {
    if (this.#found.length === 0 || this.#random.isLucky(0.1)) return this.#random.pick(TEXTS);
    return tampered(this.#random.pick(this.#found), this.#random);
  }

  /** Now and then a document that is no document any more, or one that never ends. */
  #spoilt(document: string): string {
    const chance = this.#random.below(60);
    const at = this.#random.below(document.length);
    if (chance === 0) return document.slice(0, at);
    if (chance === 1) return `${document.slice(0, at)}${this.#random.pick(TEXTS)}${document.slice(at)}`;
    if (chance === 2) return `${document} fragment A on Query { ...B } fragment B on Query { ...A }`;
    if (chance === 3)
      return document.replace('{', '{ ...A ...A') + ' fragment A on Query { ...B } fragment B on Query { ...A }';
    if (chance === 4)
      return `{ ${'node(id: "x") { ... on Service { organisation { services { edges { node {'.repeat(at % 30)}`;
    if (chance === 5) return `query ($x: String = ${'['.repeat(1_500)}) { __typename }`;
    return document;
  }
}
