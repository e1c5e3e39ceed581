const COUNTS =
  'Connections are counted in the quarter, or in the financial year from April to March, in which they were made. A period is ' +
  'frozen 28 days after it has closed; what is learned later does not change it. Every count, totals too, is for itself: none ' +
  'is 0; from one to seven is suppressed; others are rounded to the nearest five. What is of fewer than eight people is ' +
  'suppressed, and further figures are withheld, some of them at random, so that nothing suppressed can be worked out. ' +
  'Totals need not add. Percentages are of rounded figures. Medians are of eight or more. The end is known: of those made, ' +
  'how many have an end that is known. Got help: of those whose end is known. Started within 28 days: of those made.';

const CHANGES =
  'Change of scores: in each episode the last score less the first, each measure by itself, in the quarter of the last one. ' +
  'Shown are the mean, the pairs rounded to the nearest five, and the interval in which the mean lies with 95 per cent ' +
  'confidence (Student’s t); nothing of fewer than eight pairs or people, where everybody changed alike, or beside such a ' +
  'sibling. Complete: pairs, of those and the first scores of twelve months that were never followed up. A year has no changes ' +
  'of its own, since scores are not kept as they were when its quarters froze. Its changes are those of its quarters that are ' +
  'shown, and of no others: the mean by their pairs, and the interval from theirs (Welch and Satterthwaite). Whoever was asked ' +
  'in two quarters counts in both, so that the interval is a little too narrow, and how complete that is cannot be told.';

const PULSE =
  'Pulse: what organisations said of the quarter, by their own count, by the council where each works: that of its first place, ' +
  'or else the first in which it works. A person whom two organisations count counts twice. Their counts of people are added ' +
  'up, then none is 0, from one to seven is suppressed, and others are rounded to the nearest five; a total is withheld where it ' +
  'would tell a part of it, or an organisation what the others count. Money and means are of eight organisations or more. Of an ' +
  'ICB it is the sum of what its councils show, and so at least so many. Years have none.';

/** How the figures were made, in words to put beside them. */
export const METHOD = [COUNTS, CHANGES, PULSE, 'Figures say what followed, not what it was because of.'].join(' ');
