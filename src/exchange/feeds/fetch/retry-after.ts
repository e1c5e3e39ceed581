/** For how long an answer asks to be left in peace: a number of seconds, or a day and time; null where it says nothing. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(written)) return Number(written) * 1000;
  const at = /[a-z]/i.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
