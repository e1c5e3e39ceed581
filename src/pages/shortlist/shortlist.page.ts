import type { Context } from '../../context.ts';
import { TITLE } from '../../features/shortlist/hand-out-text.rules.ts';
import { openShortlist, type Opened } from '../../features/shortlist/open-shortlist.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { message } from '../messages.ts';
import type { Page, Shown } from '../page.ts';

/** What somebody was handed by their link worker, for a screen or a printer. */
export const shortlistPage: Page = {
  path: '/shortlist/:secret',
  load: (ctx, { params }) => shown(ctx, params.secret ?? '', { isLarge: false }),
};

/** The same in large print. */
export const largeShortlistPage: Page = {
  path: '/shortlist/:secret/large',
  load: (ctx, { params }) => shown(ctx, params.secret ?? '', { isLarge: true }),
};

async function shown(ctx: Context, secret: string, { isLarge }: { isLarge: boolean }): Promise<Shown> {
  const opened = await openShortlist(ctx, secret);
  if (opened.state !== 'OPEN') return CLOSED[opened.state];
  const { handOut } = opened;
  const address = `/shortlist/${secret}`;
  const facts = { ...handOut, day: dayInWords(handOut.on), isLarge, other: isLarge ? address : `${address}/large` };
  return { view: 'shortlist.njk', title: TITLE, facts: isLarge ? { ...facts, htmlClasses: 'linkwell-large' } : facts };
}

const ASK = 'Ask whoever gave it to you for a new one.';
const DANGER = 'If somebody is in danger now, ring 999.';

const CLOSED: Record<Exclude<Opened['state'], 'OPEN'>, Shown> = {
  UNKNOWN: message(410, 'This link does not work', 'Check that the whole link was copied.', ASK, DANGER),
  EXPIRED: message(
    410,
    'This link has expired',
    'It worked for 30 days, because numbers and times change.',
    ASK,
    DANGER,
  ),
};
