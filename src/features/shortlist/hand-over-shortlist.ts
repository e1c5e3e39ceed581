import { ref } from '@mikro-orm/core';
import type { Context } from '../../context.ts';
import { problem } from '../../shared/checks.ts';
import { rejectIfAny } from '../../shared/problems.ts';
import { digestOf, newSecret } from '../../shared/secret.ts';
import { findHandOut } from './find-hand-out.ts';
import { handOutText } from './hand-out-text.rules.ts';
import { ShortlistLink } from './shortlist-link.entity.ts';
import type { Shortlist } from './shortlist.entity.ts';
import { loadShortlist } from './write-shortlist.ts';

/** For so long a link can be opened. */
const LINK_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface HandedOver {
  shortlist: Shortlist;
  /** The page, for a screen or a printer. */
  url: string;
  /** The same in large print. */
  largePrintUrl: string;
  /** For a message. */
  plainText: string;
  until: Date;
}

/** Makes a link by which a list can be opened for a while without an account, and says all of it as text. */
export async function handOverShortlist(ctx: Context, id: string): Promise<HandedOver> {
  const shortlist = await loadShortlist(ctx, 'handOverShortlist', id);
  if (shortlist.items.length === 0)
    rejectIfAny([problem('id', 'REQUIRED', 'There is nothing on this list yet. Add something first.')]);
  const { nation, ageBand } = await shortlist.person.loadOrFail();
  const plainText = handOutText(await findHandOut(ctx, { items: shortlist.items, nation: nation ?? null, ageBand }));

  const secret = newSecret();
  const until = new Date(ctx.now().getTime() + LINK_DAYS * DAY_MS);
  const link = { shortlist: ref(shortlist), digest: digestOf(secret), createdAt: ctx.now(), expiresAt: until };
  ctx.em.create(ShortlistLink, link);
  shortlist.handedOverAt = ctx.now();
  await ctx.em.flush();
  const url = ctx.post.addressOf(`/shortlist/${secret}`);
  return { shortlist, url, largePrintUrl: `${url}/large`, plainText, until };
}
