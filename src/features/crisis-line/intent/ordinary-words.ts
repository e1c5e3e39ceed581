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
   mum worried concerned give giving given up no hope hopeless cope couldnt go on future ready lost any more anymore`,
);
