import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import fs from 'node:fs';
import path from 'node:path';
import { OPEN_MUTATIONS } from '../src/policy/table.ts';
import { createSchema } from '../src/graphql/schema.ts';
import { printedSchema } from '../src/graphql/print-schema.ts';
import { printedRules } from '../src/policy/print-rules.ts';
import { testApi } from './support/api.ts';

const api = testApi();
const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');

type Described = [name: string, words: string | null | undefined];

/** Everything that can be named, with the words that describe it. */
function described(schema: GraphQLSchema): Described[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) => [[type.name, type.description], ...partsOf(type)]);
}

function partsOf(type: GraphQLNamedType): Described[] {
  const named = (parts: readonly { name: string; description?: string | null }[], prefix = type.name): Described[] =>
    parts.map((part) => [`${prefix}.${part.name}`, part.description]);
  if (isEnumType(type)) return named(type.getValues());
  if (isInputObjectType(type)) return named(Object.values(type.getFields()));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return [...named(fields), ...fields.flatMap((field) => named(field.args, `${type.name}.${field.name}`))];
}

describe('what we promise outsiders', () => {
  it('is written down as it is: run “npm run schema” when this fails', async () => {
    expect(await printedSchema()).toBe(read('schema/schema.graphql'));
  });

  it('says in docs/rules.md who may do what: run “npm run schema” when this fails', () => {
    expect(printedRules()).toBe(read('docs/rules.md'));
  });

  it('takes nothing away that has been released', async () => {
    const broken = findBreakingChanges(buildSchema(read('schema/released.graphql')), await createSchema());

    expect(broken.map((change) => change.description)).toEqual([]);
  });

  it('is described in words, each type, field, argument and value', async () => {
    const wordless = described(await createSchema()).filter(([, words]) => !words?.trim());

    expect(wordless.map(([name]) => name)).toEqual([]);
  });

  it('answers every change with a payload that has problems', async () => {
    const mutations = Object.values((await createSchema()).getMutationType()?.getFields() ?? {});
    const payloads = mutations.map((field) => String(field.type).replace('!', ''));
    const schema = await createSchema();

    expect(mutations.length).toBeGreaterThan(0);
    for (const name of payloads) {
      const type = schema.getType(name);
      expect(name).toMatch(/Payload$/);
      expect(isObjectType(type) && String(type.getFields().problems?.type)).toBe('[Problem!]!');
    }
  });
});

/** Whether a command needs no signing in: it carries a proof of its own. */
const isOpen = (file: string) =>
  OPEN_MUTATIONS.includes(path.basename(file, '.ts').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));

/** What is loaded at the start, and what commands call once they have permitted their change. */
const isWithinCommand = (file: string) => /\/(load-[a-z-]+|assess|begin-suspension)\.ts$/.test(file);

/** By itself, or by the function that loads what an assurer works on. */
const asks = (text: string) =>
  /\b(permit|loadForAssurer|loadReview|loadConnection|loadEpisode|loadActivity|loadCaseStudy|loadSupportedPerson|loadShortlist(ToChange)?)\(/.test(
    text,
  );

describe('the code', () => {
  const files = fs.globSync('src/**/*.ts', { cwd: root }).map((file) => ({ file, text: read(file) }));

  it('asks who may do it wherever a command saves', () => {
    const commands = files.filter(
      ({ file, text }) => /features\/\w+(-\w+)*\/[a-z-]+\.ts$/.test(file) && text.includes('.flush('),
    );
    const unguarded = commands.filter(({ file, text }) => !asks(text) && !isWithinCommand(file) && !isOpen(file));

    expect(commands.length).toBeGreaterThan(5);
    expect(unguarded.map(({ file }) => file)).toEqual([]);
  });

  it('reads the clock only where a request begins', () => {
    const clocks = files.filter(
      ({ file, text }) =>
        file.startsWith('src/features/') && /\.rules\.ts$/.test(file) && /new Date\(\)|Date\.now\(\)/.test(text),
    );

    expect(clocks.map(({ file }) => file)).toEqual([]);
  });
});

describe('the database', () => {
  it('has the tables and columns that the entities say, once the migrations have run', async () => {
    const wanted = await api.directory.orm.schema.getUpdateSchemaSQL({ wrap: false });

    // Indexes, triggers, functions and checks are the migrations' own; entities do not know of them.
    const statements = wanted
      .split('\n')
      .filter(
        (line) =>
          !/^\s*(drop (index|trigger|function).*|alter table "\w+" drop constraint "\w+_check\d*";)?$/.test(line),
      );
    expect(statements).toEqual([]);
  });
});
