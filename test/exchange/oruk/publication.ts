import type { Publication } from '../../../src/exchange/oruk/publication.ts';

export const PUBLICATION: Publication = {
  publicUrl: 'https://directory.example.org',
  publisher: 'Riverside Partnership',
  licence: { name: 'An Open Licence', url: 'https://example.org/licence' },
  assurerEmail: 'listings@example.org',
};
