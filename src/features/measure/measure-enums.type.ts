import { enumOf } from '../../graphql/enum.ts';
import type {
  Answerer,
  Band,
  DirectLoneliness,
  LonelinessFrequency,
  MeasureDirection,
  MeasureStage,
  Verdict,
} from './measure.codes.ts';

export const MeasureStageEnum = enumOf<MeasureStage>('MeasureStage', 'When in an episode something is measured.', {
  BASELINE: 'At the beginning: once for each measure.',
  FOLLOW_UP: 'Later, as often as it helps.',
});

export const MeasureDirectionEnum = enumOf<MeasureDirection>('MeasureDirection', 'Which way is better.', {
  HIGHER_IS_BETTER: 'A rise is better.',
  LOWER_IS_BETTER: 'A fall is better: anxiety, loneliness.',
});

export const AnswererEnum = enumOf<Answerer>('Answerer', 'Who answered the questions.', {
  PERSON: 'The person themselves, perhaps with somebody who read them out.',
  SOMEBODY_ELSE: 'Somebody for them. That is refused.',
});

export const LonelinessFrequencyEnum = enumOf<LonelinessFrequency>('LonelinessFrequency', 'An answer of UCLA-3.', {
  HARDLY_EVER_OR_NEVER: 'Hardly ever or never.',
  SOME_OF_THE_TIME: 'Some of the time.',
  OFTEN: 'Often.',
});

export const DirectLonelinessEnum = enumOf<DirectLoneliness>('DirectLoneliness', 'How often somebody feels lonely.', {
  NEVER: 'Never.',
  HARDLY_EVER: 'Hardly ever.',
  OCCASIONALLY: 'Occasionally.',
  SOME_OF_THE_TIME: 'Some of the time.',
  OFTEN_OR_ALWAYS: 'Often or always.',
});

export const BandEnum = enumOf<Band>(
  'MeasureBand',
  'The band of a score, as the ONS publishes it for each of its four.',
  {
    VERY_LOW: 'Very low: anxiety 0 to 1.',
    LOW: 'Low: 0 to 4; anxiety 2 to 3.',
    MEDIUM: 'Medium: 5 to 6; anxiety 4 to 5.',
    HIGH: 'High: 7 to 8; anxiety 6 to 10.',
    VERY_HIGH: 'Very high: 9 to 10.',
  },
);

export const VerdictEnum = enumOf<Verdict>('MeasureVerdict', 'What became of a score. Not why.', {
  BETTER: 'Better for the person.',
  SAME: 'The same.',
  WORSE: 'Worse for the person.',
});
