import { describe, expect, it } from '@jest/globals';
import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import fs from 'node:fs';
import { createSchema } from '../../src/graphql/schema.ts';
import { OPEN_MUTATIONS, PUBLIC_QUERIES, rules } from '../../src/policy/table.ts';
import { SCENARIOS } from './scenarios/scenarios.ts';

const operations = Object.keys(rules);
/** What people do with their own alone is nobody's by a role; test/identity tries it. */
const walked = operations.filter((name) => Object.keys(rules[name]?.by ?? {}).length > 0);

const isField = (operation: string) => operation.includes('.');

function fieldOf(schema: GraphQLSchema, name: string) {
  const [type = '', field = ''] = name.split('.');
  return (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field];
}

describe('the table of rules', () => {
  it('covers every query and mutation of the schema, and nothing else', async () => {
    const schema = await createSchema();
    const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const open = [...PUBLIC_QUERIES, ...OPEN_MUTATIONS];

    expect([...queries, ...mutations].sort()).toEqual([...open, ...operations.filter((name) => !isField(name))].sort());
    for (const field of operations.filter(isField)) expect(fieldOf(schema, field)).toBeDefined();
  });

  it('is tried row by row: add a scenario for a new row in test/policy/scenarios', () => {
    const tried = Object.values(SCENARIOS).flatMap((group) => Object.keys(group));

    expect(tried.sort()).toEqual([...walked].sort());
  });

  it('is walked in parts, each group of scenarios by a file of its own', () => {
    const files = fs.readdirSync(`${import.meta.dirname}/walks`);

    expect(files.sort()).toEqual(
      Object.keys(SCENARIOS)
        .map((group) => `${group}.test.ts`)
        .sort(),
    );
  });
});
