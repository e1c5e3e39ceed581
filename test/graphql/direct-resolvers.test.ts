import { describe, expect, it } from '@jest/globals';
import { GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import { STANDARD_LADDER } from '../../src/features/freshness/freshness.rules.ts';
import { createSchema } from '../../src/graphql/schema.ts';

const schema = await createSchema();
const NOTHING_ELSE = {} as GraphQLResolveInfo;

function resolve(path: `${string}.${string}`, root: object, { args = {}, context = {} }): unknown {
  const [type = '', field = ''] = path.split('.');
  const owner = schema.getType(type);
  if (!(owner instanceof GraphQLObjectType)) throw new Error(`There is no type ${type}.`);
  return owner.getFields()[field]?.resolve?.(root, args, context, NOTHING_ELSE);
}

describe('fields that are worked out from a row', () => {
  it('answer at once, in the language that was asked for', () => {
    const service = { name: { en: 'Lunch club', cy: 'Clwb cinio' }, summary: null };

    expect(resolve('Service.name', service, { args: { language: 'cy' } })).toBe('Clwb cinio');
    expect(resolve('Service.summary', service, { args: { language: 'en' } })).toBeNull();
  });

  it('are given the context where they ask for it', () => {
    const now = () => new Date('2026-11-22T12:00:00Z');

    const freshness = resolve(
      'Service.freshness',
      { verifiedOn: '2026-11-01' },
      { context: { now, ladders: { uniform: STANDARD_LADDER } } },
    );

    expect(freshness).toMatchObject({ verifiedOn: '2026-11-01', isStale: false });
  });

  it('are asked through TypeGraphQL where an argument becomes an object', async () => {
    const services = resolve('Organisation.services', { id: 'x' }, { args: { first: 0, after: null } });

    await expect(services).rejects.toThrow('Ask for 1 to 100 at a time.');
  });
});

describe('fields that stand in a row as they are shown', () => {
  const isReadByDefault = (path: `${string}.${string}`): boolean => {
    const [type = '', field = ''] = path.split('.');
    const owner = schema.getType(type);
    const found = owner instanceof GraphQLObjectType ? owner.getFields()[field] : undefined;
    if (!found) throw new Error(`There is no field ${path}.`);
    return found.resolve === undefined;
  };

  it.each(['ProvisionGap.score', 'GapPart.words', 'ProvisionEquity.method', 'PageInfo.hasNextPage'] as const)(
    'are read without a function between, also where a type has them from another: %s',
    (path) => {
      expect(isReadByDefault(path)).toBe(true);
    },
  );

  it.each(['ProvisionGap.parts', 'ProvisionGapConnection.method', 'Service.name', 'Query.provisionGaps'] as const)(
    'are none of those that are worked out: %s',
    (path) => {
      expect(isReadByDefault(path)).toBe(false);
    },
  );
});
