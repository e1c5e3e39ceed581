import type { Context } from '../../context.ts';
import {
  findPrintedDirectory,
  type PrintedDirectory,
  type TooMuch,
} from '../../features/printed-directory/find-printed-directory.ts';
import { areasToPrint, type Wanted } from '../../features/printed-directory/printed-directory.queries.ts';
import { MOST_PRINTED } from '../../features/printed-directory/printed-directory.rules.ts';
import { dayInWords } from '../../shared/day-in-words.ts';
import { textIn } from '../../shared/localised-text.ts';
import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Page, PageRequest, Shown } from '../page.ts';
import { addressOf } from './directory-address.ts';

/** A directory on paper: what there is in an area or for a need, crisis lines first; in large print where that is asked for. */
export const directoryPage: Page = {
  path: '/directory',

  async load(ctx, { query }) {
    const { area = '', need = '' } = query;
    const isLarge = query.print === 'large';
    const choice = await choiceOf(ctx);
    const chosen = {
      area: choice.areas.find(({ code }) => code === area),
      need: choice.needs.find((each) => each.code === need),
    };
    const problems = problemsWith(query, chosen);
    const facts = { ...choice, query, isLarge };
    if (problems.length > 0) return { ...choosing(facts), status: 400, problems };
    if (!chosen.area && !chosen.need) return choosing(facts);
    const wanted = { area: chosen.area?.code ?? null, need: chosen.need?.code ?? null };
    const found = await findPrintedDirectory(ctx, wanted);
    const about = titleOf(chosen);
    return 'parts' in found
      ? shown(found, { wanted, about, isLarge })
      : choosing({ ...facts, tooMuch: narrowed(found, { wanted, about, isLarge }) });
  },
};

interface Named {
  code: string;
  name: string;
}

interface Chosen {
  area: Named | undefined;
  need: Named | undefined;
}

async function choiceOf({ reads, vocabulary }: Context): Promise<{ areas: Named[]; needs: Named[] }> {
  const needs = vocabulary.terms('NEED').map(({ code, label }) => ({ code, name: textIn(label, 'en') }));
  return { areas: await areasToPrint(reads), needs };
}

function problemsWith({ area, need, print }: PageRequest['query'], chosen: Chosen): Problem[] {
  return [
    ...(area && !chosen.area ? [problem('area', 'UNKNOWN', 'Choose an area from the list.')] : []),
    ...(need && !chosen.need ? [problem('need', 'UNKNOWN', 'Choose a need from the list.')] : []),
    ...(print && !['large', 'normal'].includes(print)
      ? [problem('print', 'UNKNOWN', 'Choose normal or large print.')]
      : []),
  ];
}

function choosing(facts: { isLarge: boolean; tooMuch?: object }): Shown {
  const classes = facts.isLarge ? { htmlClasses: 'linkwell-large' } : {};
  return { view: 'choose-directory.njk', title: 'Print a directory', facts: { ...facts, ...classes } };
}

/** `Groups and services in Trafford: Debt`. */
function titleOf({ area, need }: Chosen): string {
  const place = area ? ` in ${area.name}` : '';
  return `Groups and services${place}${need ? `: ${need.name}` : ''}`;
}

interface Asked {
  wanted: Wanted;
  about: string;
  isLarge: boolean;
}

function shown(found: PrintedDirectory, { wanted, about, isLarge }: Asked): Shown {
  const parts = found.parts.map(({ title, inFull, seeAlso }) => ({
    title,
    inFull: inFull.map((number) => ({ number, ...found.services[number - 1] })),
    seeAlso: seeAlso.map((number) => ({ number, name: found.services[number - 1]?.name })),
  }));
  const facts = {
    ...{ parts, lines: found.lines, count: found.services.length, day: dayInWords(found.on), isLarge },
    other: addressOf(wanted, { isLarge: !isLarge }),
  };
  const classes = isLarge ? { htmlClasses: 'linkwell-large' } : {};
  return { view: 'directory.njk', title: about, facts: { ...facts, ...classes } };
}

function narrowed({ needs }: TooMuch, { wanted, about, isLarge }: Asked) {
  const ways = needs.map(({ code, label, count }) => {
    return { label, count, address: addressOf({ ...wanted, need: code }, { isLarge }) };
  });
  return { about, most: MOST_PRINTED, ways: wanted.need === null ? ways : [] };
}
