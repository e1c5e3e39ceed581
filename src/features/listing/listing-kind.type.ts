import { enumOf } from '../../graphql/enum.ts';
import type { ListingKind } from './listing-kind.codes.ts';

export const ListingKindEnum = enumOf<ListingKind>('ListingKind', 'What kind of listing something is about.', {
  ORGANISATION: 'An organisation.',
  SERVICE: 'A service.',
  LOCATION: 'A place.',
});
