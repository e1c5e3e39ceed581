import { PulseOfCellResolver } from '../features/pulse/pulse-of-cell.resolver.ts';
import { PulseResolver } from '../features/pulse/pulse.resolver.ts';
import { AnswersResolver } from '../features/received-connection/answers.resolver.ts';
import { ReceivedResolver } from '../features/received-connection/received.resolver.ts';
import { ShortlistCommandsResolver } from '../features/shortlist/shortlist-commands.resolver.ts';
import { ShortlistItemResolver, ShortlistResolver } from '../features/shortlist/shortlist.resolver.ts';

/** Whatever answers about handing over: to people, and to the organisations to which they are sent. */
export const HANDOVER_RESOLVERS = [
  ShortlistResolver,
  ShortlistItemResolver,
  ShortlistCommandsResolver,
  ReceivedResolver,
  AnswersResolver,
  PulseResolver,
  PulseOfCellResolver,
] as const;
