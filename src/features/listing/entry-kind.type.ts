import { enumOf } from '../../graphql/enum.ts';
import type { EntryKind } from './entry-kind.codes.ts';

export const EntryKindEnum = enumOf<EntryKind>('EntryKind', 'What an entry of the directory is.', {
  ORGANISATION: 'An organisation.',
  SERVICE: 'A service of an organisation.',
});
