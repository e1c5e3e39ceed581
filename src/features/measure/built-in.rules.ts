import type { BuiltInMeasure, MeasureDirection } from './measure.codes.ts';

/** What a measure is: how it is asked, how far it goes and which way is better. */
export interface MeasureKind {
  code: string;
  name: string;
  minimum: number;
  maximum: number;
  direction: MeasureDirection;
  /** The questions as they are to be asked; none where the wording may not be shown here. */
  questions: readonly string[];
  /** What to know before reading a score. */
  note: string | null;
  /** Whose it is, to be shown wherever it is. */
  licence: string;
}

/** The wording that an operator may show, who has declared the registration. */
export interface SwemwbsLicence {
  /** By which the owners know the operator. */
  readonly registration: string;
  readonly items: readonly string[];
}

const ONS =
  'Source: Office for National Statistics, personal well-being (ONS4), licensed under the Open Government Licence v3.0.';
const ONS_LONELINESS =
  'Source: Office for National Statistics, national measurement of loneliness, licensed under the Open Government Licence v3.0.';
const SWEMWBS =
  'Short Warwick Edinburgh Mental Wellbeing Scale (SWEMWBS) © NHS Health Scotland, University of Warwick and University of Edinburgh, 2008, all rights reserved.';
const ALONE = 'Each of the four questions stands by itself: they are never added up.';

function ons(code: BuiltInMeasure, name: string, question: string, direction: MeasureDirection): MeasureKind {
  return { code, name, minimum: 0, maximum: 10, direction, questions: [question], note: ALONE, licence: ONS };
}

/** The measures that every directory has. Of SWEMWBS the questions are shown where the operator is registered. */
export function builtInMeasures(swemwbs: SwemwbsLicence | null): MeasureKind[] {
  const up = 'HIGHER_IS_BETTER';
  return [
    ons('ONS4_SATISFIED', 'Life satisfaction', 'Overall, how satisfied are you with your life nowadays?', up),
    ons('ONS4_WORTHWHILE', 'Worthwhile', WORTHWHILE, up),
    ons('ONS4_HAPPY', 'Happiness yesterday', 'Overall, how happy did you feel yesterday?', up),
    ons('ONS4_ANXIOUS', 'Anxiety yesterday', 'Overall, how anxious did you feel yesterday?', 'LOWER_IS_BETTER'),
    {
      ...{ code: 'SWEMWBS', name: 'Mental wellbeing (SWEMWBS)', minimum: 7, maximum: 35, direction: up },
      questions: swemwbs?.items ?? [],
      note: 'A metric score, not the raw total. For one person a change of 1 to 3 points is statistically important.',
      licence: swemwbs === null ? `${SWEMWBS} The wording is shown by whoever is registered.` : SWEMWBS,
    },
    {
      ...{ code: 'UCLA3', name: 'Loneliness (UCLA, three questions)', minimum: 3, maximum: 9 },
      direction: 'LOWER_IS_BETTER',
      questions: [
        'How often do you feel that you lack companionship?',
        'How often do you feel left out?',
        'How often do you feel isolated from others?',
      ],
      note: 'Unconfirmed: that the three answers, as 1 to 3 each, are added up to 3 to 9. Ask these before the direct question.',
      licence: ONS_LONELINESS,
    },
    {
      ...{ code: 'LONELINESS', name: 'Loneliness (direct question)', minimum: 1, maximum: 5 },
      direction: 'LOWER_IS_BETTER',
      questions: ['How often do you feel lonely?'],
      note: 'From 1 for never to 5 for often or always: a numbering of this directory. Ask it after the three UCLA questions.',
      licence: ONS_LONELINESS,
    },
  ];
}

const WORTHWHILE = 'Overall, to what extent do you feel that the things you do in your life are worthwhile?';
