import { problem } from '../../shared/checks.ts';
import type { Problem } from '../../shared/problems.ts';
import type { Answerer, DirectLoneliness, LonelinessFrequency } from './measure.codes.ts';
import { isOneToFive, lonelinessOf, SWEMWBS_ITEMS, swemwbsOf, swemwbsOfRaw, ucla3Of } from './measure.rules.ts';

/** What somebody answered; what they did not want to answer is left out. */
export interface Answers {
  ons4?: Ons4Answers | null;
  swemwbs?: { items?: readonly (number | null)[] | null; rawTotal?: number | null } | null;
  ucla3?: Ucla3Answers | null;
  loneliness?: DirectLoneliness | null;
  others?: readonly { code: string; score: number }[] | null;
}

export interface Ons4Answers {
  satisfied?: number | null;
  worthwhile?: number | null;
  happyYesterday?: number | null;
  anxiousYesterday?: number | null;
}

export interface Ucla3Answers {
  companionship?: LonelinessFrequency | null;
  leftOut?: LonelinessFrequency | null;
  isolated?: LonelinessFrequency | null;
}

/** A measure that an administrator has defined. */
export interface OwnMeasure {
  code: string;
  minimum: number;
  maximum: number;
}

/** A score to be kept. */
export interface Scored {
  measure: string;
  score: number;
  items: number[] | null;
}

const ONS4 = {
  satisfied: 'ONS4_SATISFIED',
  worthwhile: 'ONS4_WORTHWHILE',
  happyYesterday: 'ONS4_HAPPY',
  anxiousYesterday: 'ONS4_ANXIOUS',
} as const;
const QUESTIONS = ['companionship', 'leftOut', 'isolated'] as const;

/** The scores of what was answered, one for each measure. Ask `problemsWithAnswers` first. */
export function scoresOf({ ons4, swemwbs, ucla3, loneliness, others }: Answers): Scored[] {
  const single = (measure: string, score: number | null | undefined) =>
    score == null ? [] : [{ measure, score, items: null }];
  return [
    ...Object.entries(ONS4).flatMap(([field, measure]) => single(measure, ons4?.[field as keyof Ons4Answers])),
    ...single('SWEMWBS', swemwbs && scoreOfSwemwbs(swemwbs)),
    ...(ucla3 ? [{ measure: 'UCLA3', ...ucla3Of(givenIn(ucla3)) }] : []),
    ...single('LONELINESS', loneliness && lonelinessOf(loneliness)),
    ...(others ?? []).flatMap(({ code, score }) => single(code.toUpperCase(), score)),
  ];
}

export function problemsWithAnswers(answers: Answers, own: readonly OwnMeasure[]): Problem[] {
  const { ons4, swemwbs, ucla3, others } = answers;
  const problems = [
    ...(ons4 ? problemsWithOns4(ons4) : []),
    ...(swemwbs ? problemsWithSwemwbs(swemwbs) : []),
    ...(ucla3 ? problemsWithUcla3(ucla3) : []),
    ...(others ?? []).flatMap((other, index) => problemsWithOther(other, `answers.others.${index}`, own)),
  ];
  if (problems.length > 0) return problems;
  const measures = scoresOf(answers).map(({ measure }) => measure);
  if (measures.length === 0) return [problem('answers', 'REQUIRED', 'Enter at least one answer.')];
  if (new Set(measures).size === measures.length) return [];
  return [problem('answers.others', 'INVALID', 'The same measure stands here twice. Leave one of them out.')];
}

/** The person answers. What others think of how they are is another thing, and is not kept as theirs. */
export function problemsWithAnswerer(answeredBy: Answerer): Problem[] {
  const alone = 'Only the person may answer these, nobody for them. Ask them, or leave the measure out.';
  return answeredBy === 'PERSON' ? [] : [problem('answeredBy', 'INVALID', alone)];
}

function problemsWithOns4(ons4: Ons4Answers): Problem[] {
  return Object.keys(ONS4).flatMap((field) => {
    const score = ons4[field as keyof Ons4Answers];
    if (score == null || (Number.isInteger(score) && score >= 0 && score <= 10)) return [];
    return [problem(`answers.ons4.${field}`, 'OUT_OF_RANGE', 'Choose a whole number from 0 to 10.')];
  });
}

function scoreOfSwemwbs({ items, rawTotal }: NonNullable<Answers['swemwbs']>): number | null {
  return items == null ? swemwbsOfRaw(rawTotal ?? Number.NaN) : swemwbsOf(items);
}

function problemsWithSwemwbs({ items, rawTotal }: NonNullable<Answers['swemwbs']>): Problem[] {
  const path = 'answers.swemwbs';
  if ((items == null) === (rawTotal == null))
    return [problem(path, 'INVALID', 'Enter either the seven answers or what they add up to.')];
  if (items == null)
    return swemwbsOfRaw(rawTotal ?? Number.NaN) === null
      ? [problem(`${path}.rawTotal`, 'OUT_OF_RANGE', 'Seven answers add up to a whole number from 7 to 35.')]
      : [];
  if (items.length !== SWEMWBS_ITEMS || items.includes(null)) return [problem(`${path}.items`, 'REQUIRED', NO_SCORE)];
  return items.flatMap((item, index) =>
    isOneToFive(item) ? [] : [problem(`${path}.items.${index}`, 'OUT_OF_RANGE', 'Choose a whole number from 1 to 5.')],
  );
}

const NO_SCORE = 'Without all seven answers there is no score. Ask for the missing ones, or leave this measure out.';

function problemsWithUcla3(ucla3: Ucla3Answers): Problem[] {
  const all = 'Without all three answers there is no score. Ask for the missing one, or leave this measure out.';
  return QUESTIONS.flatMap((field) =>
    ucla3[field] == null ? [problem(`answers.ucla3.${field}`, 'REQUIRED', all)] : [],
  );
}

function givenIn(ucla3: Ucla3Answers): LonelinessFrequency[] {
  return QUESTIONS.flatMap((field) => ucla3[field] ?? []);
}

function problemsWithOther({ code, score }: { code: string; score: number }, path: string, own: readonly OwnMeasure[]) {
  const measure = own.find((each) => each.code === code.toUpperCase());
  if (!measure) return [problem(`${path}.code`, 'UNKNOWN', 'There is no such measure. The query measures lists all.')];
  const { minimum, maximum } = measure;
  if (Number.isFinite(score) && score >= minimum && score <= maximum) return [];
  return [problem(`${path}.score`, 'OUT_OF_RANGE', `Enter a number from ${minimum} to ${maximum}.`)];
}
