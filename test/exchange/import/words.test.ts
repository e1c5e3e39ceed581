import { describe, expect, it } from '@jest/globals';
import { firstBadByte } from '../../../src/exchange/import/csv/utf8.ts';
import { addressOf, postcodeOf } from '../../../src/exchange/import/words/address.ts';
import { contactOf } from '../../../src/exchange/import/words/contact.ts';
import { meaningOf } from '../../../src/exchange/import/words/lexicon.ts';
import { plainText } from '../../../src/exchange/import/words/plain-text.ts';
import { attendanceIn, costIn, eligibilityIn, routesIn } from '../../../src/exchange/import/words/said-of-service.ts';
import { slug } from '../../../src/exchange/import/words/slug.ts';
import { isShouting, sentenceCase, titleCase } from '../../../src/exchange/import/words/title-case.ts';
import { webAddresses } from '../../../src/exchange/import/words/web-address.ts';
import { rowOf } from '../../../src/exchange/import/row.ts';

describe('a name in capitals', () => {
  it.each([
    ['FRIENDS OF PARK ROAD SCHOOL(TIMPERLEY)', 'Friends of Park Road School(Timperley)'],
    ["AGUDA KEREN L'DOVID", "Aguda Keren L'Dovid"],
    ["WOMEN'S INSTITUTE - DUNHAM MASSEY", "Women's Institute - Dunham Massey"],
    ['3RD ASHTON-UPON-MERSEY SCOUT GROUP', '3rd Ashton-upon-Mersey Scout Group'],
    ['THE SALE U3A', 'The Sale U3A'],
    ["SKCV CHILDREN'S TRUST (UK)", "SKCV Children's Trust (UK)"],
    ['NAVIGATION PRIMARY SCHOOL P.T.A., ALTRINCHAM', 'Navigation Primary School P.T.A., Altrincham'],
    ['BODY OF CHRIST INTERNATIONAL MINISTRIES (BCIM)', 'Body of Christ International Ministries (BCIM)'],
    ['THE FAITH NETWORK FOR MANCHESTER (FN4M)', 'The Faith Network for Manchester (FN4M)'],
    ['CLAYTON PLAYING FIELD & RECREATION GROUND', 'Clayton Playing Field & Recreation Ground'],
    ['TLC: TALK, LISTEN, CHANGE', 'TLC: Talk, Listen, Change'],
    ['THE J G BIRD TRUST', 'The J G Bird Trust'],
    ['Y W C A PLAYGROUP', 'Y W C A Playgroup'],
    ['ART WITH A HEART', 'Art with a Heart'],
    ['PARISH OF SALE, ST.ANNE', 'Parish of Sale, St. Anne'],
    ['MANCHESTER UNIVERSITY NHS FOUNDATION TRUST CHARITY', 'Manchester University NHS Foundation Trust Charity'],
  ])('%s', (shouted, name) => {
    expect(titleCase(shouted)).toBe(name);
  });

  it.each([
    ['SPOONS', true],
    ['Tashbar of Manchester', false],
    ['M6', false],
  ])('%s is shouting: %s', (text, shouting) => {
    expect(isShouting(text)).toBe(shouting);
  });

  it('becomes sentences where it is a text', () => {
    expect(
      sentenceCase('TO HELP CHRISTIANS IN GREATER MANCHESTER. WE RUN LEISURE FOR AUTISM.', 'Leisure for Autism'),
    ).toBe('To help christians in greater Manchester. We run Leisure for Autism.');
  });
});

describe('a web address', () => {
  it.each([
    ['www.cheshirewildlifetrust.co.uk', 'https://www.cheshirewildlifetrust.co.uk'],
    ['http://thetoyhouse.org/', 'http://thetoyhouse.org/'],
    ['WWW.DYNAMICSUPPORTGM.ORG.', 'https://www.dynamicsupportgm.org'],
    ['tiny.cc/urmston', 'https://tiny.cc/urmston'],
    ['http//:www.hope-kpa.gmkin.org.uk', null],
    ['www,wastmanchester.com', null],
    ['quakermeetinghouseparkroad.m336wx', null],
    ['someone@example.org', null],
    ['javascript:alert(1)', null],
    ['/community-projects', null],
  ])('%s', (written, url) => {
    expect(webAddresses('website', written).links[0]?.url ?? null).toBe(url);
  });

  it('may be one of two in a cell', () => {
    expect(webAddresses('website', 'http://a.org  www.b.co.uk').links.map(({ url }) => url)).toEqual([
      'http://a.org',
      'https://www.b.co.uk',
    ]);
  });
});

describe('an address on one line', () => {
  it.each([
    ['36 New Mount Street, Manchester', ['36 New Mount Street'], 'Manchester', null],
    ['The Lodge, Green Lane, Bolton', ['The Lodge', 'Green Lane'], 'Bolton', 'The Lodge'],
    ['New Beech Street, Hyde, Cheshire', ['New Beech Street', 'Cheshire'], 'Hyde', null],
    ['53 George St New Bury', ['53 George St New Bury'], null, null],
    ['36 Crescent Road, Manchester, Manchester', ['36 Crescent Road'], 'Manchester', null],
    ['2 Paddington Close,  , Salford, Lancashire', ['2 Paddington Close', 'Lancashire'], 'Salford', null],
    [
      'Unit 3, Wesley Enterprise Centre, Royce Road, Hulme',
      ['Unit 3', 'Wesley Enterprise Centre', 'Royce Road'],
      'Hulme',
      'Wesley Enterprise Centre',
    ],
    ['Connect Church, Mather Avenue Entrance', ['Connect Church', 'Mather Avenue Entrance'], null, 'Connect Church'],
  ])('%s', (text, addressLines, town, venue) => {
    expect(addressOf(text)).toEqual({ addressLines, town, venue });
  });

  it('has a postcode that is one, or a remark', () => {
    expect(postcodeOf('postcode', 'm169nw').postcode).toBe('M16 9NW');
    expect(postcodeOf('postcode', 'WA15 OHF').remarks[0]?.message).toContain('Did you mean WA15 0HF?');
  });
});

describe('what words say of a service', () => {
  it.each([
    [
      'Drop-in group for people who struggle with anxiety',
      { needs: ['low-mood-and-anxiety'], populations: ['mental-health-support'] },
    ],
    ['Support for people affected by dememtia', { needs: ['dementia-and-memory'] }],
    [
      'Unpaid carers',
      { needs: ['caring-role'], activityKinds: ['carer-support'], populations: ['families-and-carers'] },
    ],
    ['A worldwide Christian church and registered charity.', {}],
  ])('%s', (words, meaning) => {
    expect(meaningOf(words)).toEqual({ needs: [], activityKinds: [], populations: [], ...meaning });
  });

  it.each([
    ['young people aged 13 to 25 years', 13, 25, 'ANYONE'],
    ['aged between 13 and 19 years old (up to 25 depending on circumstances)', 13, null, 'ANYONE'],
    ['people aged 16 and over', 16, null, 'ANYONE'],
    ['Monthly meet-up for over 50s', 50, null, 'ANYONE'],
    ['mothers experiencing postnatal depression', null, null, 'WOMEN'],
    ['group sessions for men and women', null, null, 'ANYONE'],
  ])('%s', (words, minimumAge, maximumAge, gender) => {
    expect(eligibilityIn(words)).toMatchObject({ minimumAge, maximumAge, gender });
  });

  it.each([
    ['Foodbank Voucher', ['LINK_WORKER', 'GP', 'ANY_PROFESSIONAL']],
    ['Self-referral', ['SELF']],
    ['Referral or self-refer', ['SELF', 'LINK_WORKER', 'GP', 'ANY_PROFESSIONAL']],
    ['Open door', ['SELF']],
    ['At their discretion', []],
  ])('%s', (words, routes) => {
    expect(routesIn(words)).toEqual(routes);
  });

  it('may be a price, and how to attend', () => {
    expect(costIn('Dance course - £30 for 6 week course')).toEqual({
      kind: 'PAID',
      amountPence: 3000,
      note: { en: '£30 for 6 week course' },
    });
    expect(attendanceIn('Online therapy courses')).toEqual(['ONLINE']);
  });
});

describe('a cell', () => {
  it.each(['NA', 'n/a', 'Not known', 'none', ' - ', '', 'Not relevant'])(
    '“%s” means that nothing is known',
    (written) => {
      expect(rowOf(2, new Map([['name', 0]]), [written]).text('NAME')).toBeNull();
    },
  );

  it('loses its HTML and its stray blanks', () => {
    expect(plainText('<p>Lunch &amp; tea</p><script>alert(1)</script> 5 &lt; 6')).toBe('Lunch & tea\nalert(1) 5 < 6');
    expect(rowOf(2, new Map([['name', 0]]), ['\u00a0New  Bury \n\n Pantry ']).text('name')).toBe('New Bury\nPantry');
  });

  it('keeps a telephone number that cannot be dialled as a note', () => {
    expect(contactOf('ring Jo on 0161', 'no address').contacts).toEqual([{ note: 'Telephone: ring Jo on 0161' }]);
    expect(contactOf('0161 872 7795', 'a@example.org').contacts).toEqual([
      { phone: '0161 872 7795', email: 'a@example.org' },
    ]);
  });

  it('becomes part of an id that stays the same', () => {
    expect(slug('St Mary’s Church & Café', 'M34 7GD')).toBe('st-marys-church-and-cafe-m34-7gd');
  });
});

describe('the first byte that is not UTF-8', () => {
  it.each([
    [[0x61, 0xe9, 0x62], 1],
    [[0xc3, 0xa9, 0xff], 2],
    [[0xed, 0xa0, 0x80], 0],
    [[0xe2, 0x82], null],
    [[0xf0, 0x9f, 0x98, 0x80], null],
  ])('%j', (bytes, at) => {
    expect(firstBadByte(Uint8Array.from(bytes))).toBe(at);
  });
});
