const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that are so often mistyped that two mistakes are forgiven. */
export const OFTEN_MISTYPED = words(
  'suicide suicidal overdose overdosed overdosing selfharm selfharming selfharmed domestic violence',
);

/** Everyday words that look like a mistyped word of crisis, and are not. */
export const ORDINARY_WORDS = words(
  `subside subsides subsided subsidy spacial overdue overdone overdo overdoes overdoing overcome overcomes overcoming
   overdress overjoyed childlike stacking staking stalling starking overrode overtone overtones overuse overused`,
);

/** What may stand beside a word that counts only by itself. */
export const COMPANY = words(
  `cutting cutter cuts cut been keep keeps started starting again help with is are am my our daughter son child teenager
   teen she he shes hes they stop stopping cant urge urges feel feels like want wants for who someone somebody relapsed
   relapse and friend sister brother partner girl boy young person has have not since at night secretly because stress
   mum worried concerned hanging give giving given up no hope hopeless cope couldnt go on future ready lost any more anymore`,
);

/** Words of whoever teaches, learns or gives time: a course about suicide is no crisis. */
const LEARNING = words(
  'training trainer trainers course courses workshop workshops awareness webinar certificate volunteering squad policy template',
);

/** Words of whoever is in trouble, or speaks of somebody who is. With one of them, a course says nothing. */
const TROUBLED = words(
  `i im ive id me my myself we us our he hes him his himself she shes her herself they theyre them their themselves son daughter
   child children kids mum mam dad brother sister friend husband wife partner boyfriend girlfriend person client patient man woman boy
   girl lad neighbour someone somebody now tonight today feel feeling feels want wants wanna going gonna urge urges urgent cant
   dont overdosed overdosing`,
);

/** “Our staff” are not in trouble: they are to learn. */
const OUR_PEOPLE =
  /\b(my|our|your) (new )?(staff|team|volunteers|trustees|colleagues|workers|members|group|school|charity|organisation)\b/g;

/** Whether a text is about learning what to do, and about nobody's trouble. In doubt it is not. */
export function isAboutLearning(text: string): boolean {
  const all = text
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(OUR_PEOPLE, '')
    .split(/[^\p{L}]+/u);
  return all.some((word) => LEARNING.has(word)) && !all.some((word) => TROUBLED.has(word));
}
