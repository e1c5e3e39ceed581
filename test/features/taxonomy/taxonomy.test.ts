import { describe, expect, it } from '@jest/globals';
import { testApi } from '../../support/api.ts';

const api = testApi();

describe('the vocabularies', () => {
  it('are there from the first start', async () => {
    const { data, errors } = await api.ask('{ taxonomyTerms(taxonomy: NEED) { code domain label } }');

    expect(errors).toEqual([]);
    expect(data?.taxonomyTerms).toHaveLength(31);
    expect(data?.taxonomyTerms[0]).toEqual({
      code: 'money-and-benefits',
      domain: 'PRACTICAL',
      label: 'Money and benefits',
    });
  });
});
