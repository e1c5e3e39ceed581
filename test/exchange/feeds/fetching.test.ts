import { describe, expect, it } from '@jest/globals';
import { decodeText } from '../../../src/exchange/feeds/fetch/decode-text.ts';
import { isPublicAddress } from '../../../src/http/outgoing/public-address.ts';
import { retryAfterMs } from '../../../src/exchange/feeds/fetch/retry-after.ts';
import { BEGINNING, nextCursor } from '../../../src/exchange/feeds/read/cursor.rules.ts';
import { licenceIn, pageIn, type FeedPage } from '../../../src/exchange/feeds/read/envelope.ts';
import { feedAddress } from '../../../src/exchange/feeds/read/feed-address.ts';

describe('an address', () => {
  it.each(['93.184.216.34', '2606:2800:220:1::1', '8.8.8.8'])('%s is of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0', '100.64.0.1', '224.0.0.1'],
    ...['255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', '::ffff:10.0.0.1', '::ffff:127.0.0.1'],
    ...['::127.0.0.1', '64:ff9b::a00:1', '2002:a00:1::1', '2001:db8::1', 'ff02::1', 'fec0::1', 'localhost', ''],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('how long a server asks to be left in peace', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['Sun, 22 Nov 2026 12:01:00 GMT', 60_000],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['-5', null],
    ['soon', null],
    [null, null],
  ])('is read from %j', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

describe('bytes of an answer', () => {
  it.each([
    ['UTF-8, whatever is said', Buffer.from('Café'), 'text/html; charset=iso-8859-1', 'Café'],
    ['Windows-1252 that is said to be UTF-8', Buffer.from([0x80, 0x35]), 'application/json; charset=utf-8', '€5'],
    ['another encoding that is named', Buffer.from([0xa4]), 'application/json; charset="iso-8859-15"', '€'],
    ['an encoding that nobody knows', Buffer.from([0xe9]), 'application/json; charset=martian', 'é'],
    ['UTF-16 with its mark', Buffer.from([0xff, 0xfe, 0x41, 0x00]), null, 'A'],
  ])('are read as %s', (_case, bytes, contentType, text) => {
    expect(decodeText(bytes, contentType).text).toBe(text);
  });
});

describe('the address of a feed', () => {
  it.each([
    ['https://example.org/api', 'oruk:example.org/api', 'https://example.org/api/services?page=2&per_page=100'],
    [
      'https://example.org/api/services/',
      'oruk:example.org/api',
      'https://example.org/api/services?page=2&per_page=100',
    ],
    ['https://example.org?key=1&page=7', 'oruk:example.org', 'https://example.org/services?key=1&page=2&per_page=100'],
  ])('%s is read as its root', (written, source, page) => {
    const address = feedAddress(written);

    expect([address.source, address.page(2)]).toEqual([source, page]);
  });

  it('writes ids so that they stay ids', () => {
    expect(feedAddress('https://example.org').record('../admin?x=1')).toBe(
      'https://example.org/services/..%2Fadmin%3Fx%3D1',
    );
  });

  it.each(['ftp://example.org', 'https://me:secret@example.org', 'https://'])('%s is none', (written) => {
    expect(() => feedAddress(written)).toThrow();
  });
});

describe('a page', () => {
  it('is known in every version', () => {
    expect(pageIn({ total_items: 3, total_pages: 2, first_page: true, last_page: false, contents: [1] })).toMatchObject(
      { standard: 'ORUK_3', total: 3, pages: 2, isFirst: true, isLast: false, records: [1] },
    );
    expect(pageIn({ totalElements: '3', totalPages: 1, last: 'true', content: [] })).toMatchObject({
      ...{ standard: 'ORUK_1', total: 3, pages: 1, isLast: true },
    });
    expect(pageIn([1, 2])).toMatchObject({ standard: 'HSDS', records: [1, 2], isLast: true });
    expect([pageIn({ error: 'none' }), pageIn('no'), pageIn(null)]).toEqual([null, null, null]);
  });

  it('says under which licence it stands, wherever it says so', () => {
    expect(licenceIn({ licence: 'OGL' })).toBe('OGL');
    expect(licenceIn({ license: { name: 'CC BY 4.0' } })).toBe('CC BY 4.0');
    expect(licenceIn({}, '<https://example.org/l>; rel="license"')).toBe('https://example.org/l');
    expect(licenceIn({ name: 'A feed' })).toBeNull();
  });
});

describe('where a list goes on', () => {
  const page = (more: Partial<FeedPage>): FeedPage => ({
    ...{ standard: 'ORUK_3', records: ['a'], total: 2, pages: 2, isFirst: null, isLast: null, licence: null },
    ...more,
  });

  it('is at the next page, and whole after the last', () => {
    const first = nextCursor(BEGINNING, page({}), 'one');
    const last = nextCursor(first, page({}), 'two');

    expect([first.page, first.end]).toEqual([2, null]);
    expect(last.end).toBe('WHOLE');
  });

  it('is at its beginning again after a total that changed, three times at the most', () => {
    let cursor = BEGINNING;
    let pages = 0;
    for (; cursor.end === null && pages < 100; pages += 1)
      cursor = nextCursor(cursor, page({ total: 10 + pages }), String(pages));

    expect([cursor.end, cursor.pass, pages]).toEqual(['IN_PART', 3, 6]);
  });

  it('is nowhere where nothing is listed, and that is never the whole of it', () => {
    expect(nextCursor(BEGINNING, page({ records: [], total: 0, pages: 0 }), '').end).toBe('IN_PART');
  });

  it('is not after a page that says that there are more, and holds nothing', () => {
    const first = nextCursor(BEGINNING, page({ pages: null, total: null }), 'one');

    expect(nextCursor(first, page({ records: [], pages: null, total: null }), '').end).toBe('WHOLE');
  });
});
