import { describe, expect, it } from '@jest/globals';
import { problemsWithIdentifying } from '../../src/shared/identifying.rules.ts';

const TODAY = '2026-11-22';
const seen = (text: string) =>
  problemsWithIdentifying('note', text, TODAY).map(({ message }) => /^This looks like (.+?)\./.exec(message)?.[1]);

describe('what says who somebody is', () => {
  it.each([
    ['Her number is 943 476 5919', ['an NHS number']],
    ['9434765919', ['an NHS number']],
    ['NHS: 943-476-5919.', ['an NHS number']],
    ['94 34 76 59 19', ['an NHS number']],
    ['９４３４７６５９１９', ['an NHS number']],
    ['943\u200b476\u200b5919', ['an NHS number']],
    ['seen 12/05/2026, 943 476 5919', ['an NHS number']],
    ['ring 01632 960123', ['a phone number']],
    ['ring (01632) 960 123 after six', ['a phone number']],
    ['0161-496-0000', ['a phone number']],
    ['020 7946 0958', ['a phone number']],
    ['mobile 07700 900123', ['a phone number']],
    ['07700900123', ['a phone number']],
    ['0 7 7 0 0 9 0 0 1 2 3', ['a phone number']],
    ['07700–900–123', ['a phone number']],
    ['+447700900123', ['a phone number']],
    ['+44 7700 900123', ['a phone number']],
    ['+44 (0)20 7946 0958', ['a phone number']],
    ['+44(0)7700 900123', ['a phone number']],
    ['0044 7700 900 123', ['a phone number']],
    ['+353 20 910 1234', ['a phone number']],
    ['from 01/06/2026-14/06/2026 on 07700 900123', ['a phone number']],
    ['jo.bloggs@example.org', ['an e-mail address']],
    ['write to Jo_B+1@mail.example.co.uk, please', ['an e-mail address']],
    ['lives at M33 7SR', ['a full postcode']],
    ['m337sr', ['a full postcode']],
    ['near SW1A1AA', ['a full postcode']],
    ['(EC1A 1BB)', ['a full postcode']],
    ['B2-4QA', ['a full postcode']],
    ['12/03/1950', ['a date of birth']],
    ['12.03.1950', ['a date of birth']],
    ['12-3-1950', ['a date of birth']],
    ['12/03/50', ['a date of birth']],
    ['1950-03-12', ['a date of birth']],
    ['1950/03/12', ['a date of birth']],
    ['03/25/1950', ['a date of birth']],
    ['12 March 1950', ['a date of birth']],
    ['the 12th of March, 1950', ['a date of birth']],
    ['12 Mar 50', ['a date of birth']],
    ['12-Mar-50 or so', ['a date of birth']],
    ["12 March '50 she said", ['a date of birth']],
    ['March 12, 1950', ['a date of birth']],
    ['3 June 2019', ['a date of birth']],
    ['born 1950', ['a date of birth']],
    ['born in Leeds in 1950', ['a date of birth']],
    ['b. 1950', ['a date of birth']],
    ['Born on 3 June 2026', ['a date of birth']],
    ['dob 12/03', ['a date of birth']],
    ['DOB: 120350', ['a date of birth']],
    ['D.O.B. 12031950', ['a date of birth']],
    ['date of birth is the 3rd of June', ['a date of birth']],
    ['year of birth: 1950', ['a date of birth']],
    ['07700 900123, jo@example.org, M33 7SR', ['a phone number', 'an e-mail address', 'a full postcode']],
  ])('is seen in “%s”', (text, expected) => {
    expect(seen(text)).toEqual(expected);
  });
});

describe('what does not say who somebody is', () => {
  it.each([
    [''],
    ['Wants to sing again, and to meet people of her age.'],
    ['review on 3 June 2026'],
    ['review on 03/06/2026, then 2027-01-15'],
    ['seen first on 12/03/25'],
    ['away 01/06/2026-14/06/2026'],
    ['away 02.03.2026 - 05.06.2026'],
    ['she is 76 and has lived here for 40 years'],
    ['has felt low since 2019, worse since March 2020'],
    ['on 12 March 10am, with 15 people'],
    ['12 March 15 people came'],
    ['Tuesdays 10:30-12:30, £2.50 a week, £10.00 a term'],
    ['open 09.00-17.00 and 0930-1130 0930-1130'],
    ['24/7/365'],
    ['rang 999, then 111 option 2, then Samaritans on 116 123'],
    ['texted SHOUT to 85258; Childline is 0800 1111'],
    ['Papyrus: 0800 068 4141, Mind: 0300 102 1234'],
    ['tickets@4.50 each'],
    ['meet @ the hall'],
    ['lives in M33, close to Sale'],
    ['Room M1, 1st floor; from 2pm to 5pm'],
    ['E3 at 4pm'],
    ['bus 245 or 15 to stop B12'],
    ['scored 5, 6, 7 and 2 of 10'],
    ['case K7M4-T2QX'],
    ['a reborn interest, born of boredom'],
    ['her first grandchild was born last week'],
    ['dob not known'],
    ['9434765918'],
    ['123 456 7890'],
    ['Income 1234567.89, rent 650 a month'],
    ['SNOMED 871731000000106'],
  ])('passes: “%s”', (text) => {
    expect(problemsWithIdentifying('note', text, TODAY)).toEqual([]);
  });
});

describe('the problem', () => {
  it('says what was seen and what to do, where, and never the thing itself', () => {
    expect(problemsWithIdentifying('goals.0.text', 'ring 07700 900123', TODAY)).toEqual([
      {
        path: 'goals.0.text',
        code: 'INVALID',
        message: 'This looks like a phone number. Take it out: nothing that says who somebody is may be kept here.',
      },
    ]);
  });

  it('is none where nothing was written', () => {
    expect(problemsWithIdentifying('note', null, TODAY)).toEqual([]);
    expect(problemsWithIdentifying('note', undefined, TODAY)).toEqual([]);
  });
});
