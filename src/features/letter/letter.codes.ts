export type LetterTopic = 'LISTING_REMINDERS' | 'LISTING_NEWS' | 'PULSE';

/** What people may stop being written to about, in the words of the letter: “You may stop …”. Who is told of a duty may not. */
export const LETTER_TOPICS: Record<LetterTopic, string> = {
  LISTING_REMINDERS: 'reminders to check that your listings are still right',
  LISTING_NEWS: 'news about your listings',
  PULSE: 'the questions at the end of a quarter',
};
