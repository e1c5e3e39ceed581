/** At the beginning of an episode, or later in it. */
export const MEASURE_STAGES = ['BASELINE', 'FOLLOW_UP'] as const;
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** Which way is better for the person. */
export const MEASURE_DIRECTIONS = ['HIGHER_IS_BETTER', 'LOWER_IS_BETTER'] as const;
export type MeasureDirection = (typeof MEASURE_DIRECTIONS)[number];

/** The measures that every directory has, each with one score. The four of the ONS stand by themselves, each alone. */
export const BUILT_IN_MEASURES = [
  'ONS4_SATISFIED',
  'ONS4_WORTHWHILE',
  'ONS4_HAPPY',
  'ONS4_ANXIOUS',
  'SWEMWBS',
  'UCLA3',
  'LONELINESS',
] as const;
export type BuiltInMeasure = (typeof BUILT_IN_MEASURES)[number];

/** Answers to the three questions of UCLA-3, from the one that scores 1 to the one that scores 3. */
export const LONELINESS_FREQUENCIES = ['HARDLY_EVER_OR_NEVER', 'SOME_OF_THE_TIME', 'OFTEN'] as const;
export type LonelinessFrequency = (typeof LONELINESS_FREQUENCIES)[number];

/** Answers to the direct question, from the one that scores 1 to the one that scores 5. */
export const DIRECT_LONELINESS = [
  'NEVER',
  'HARDLY_EVER',
  'OCCASIONALLY',
  'SOME_OF_THE_TIME',
  'OFTEN_OR_ALWAYS',
] as const;
export type DirectLoneliness = (typeof DIRECT_LONELINESS)[number];

export const BANDS = ['VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const;
export type Band = (typeof BANDS)[number];

export const VERDICTS = ['BETTER', 'SAME', 'WORSE'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const ANSWERERS = ['PERSON', 'SOMEBODY_ELSE'] as const;
export type Answerer = (typeof ANSWERERS)[number];
