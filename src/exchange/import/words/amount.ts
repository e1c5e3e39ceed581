const PLAIN = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/**
 * An amount in hundredths: 226650 for `2266.5` and for `£2,266.50`. Anything beyond two decimals is rounded. Null for what is no
 * amount, and for thousands and decimals the other way about.
 */
export function hundredthsOf(text: string): number | null {
  const plain = text.replace(/[\s£€$]/g, '').replace(/^\((.*)\)$/, '-$1');
  if (!PLAIN.test(plain)) return null;
  const [whole = '', decimals = ''] = plain.replace(/[-,]/g, '').split('.');
  const [kept, more] = [decimals.padEnd(2, '0').slice(0, 2), decimals[2] ?? '0'];
  const hundredths = Number(whole) * 100 + Number(kept) + (more >= '5' ? 1 : 0);
  return plain.startsWith('-') ? -hundredths : hundredths;
}
