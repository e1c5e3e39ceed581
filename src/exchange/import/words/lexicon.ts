/** What words in a description say for certain about a service. */
export interface Meaning {
  needs: string[];
  activityKinds: string[];
  populations: string[];
}

/**
 * The whole lexicon: a service gets a code only where one of these words stands in its name or description. It is short on
 * purpose. What is not said stays empty, because a wrong need sends a person to the wrong door.
 */
const LEXICON: [RegExp, Partial<Meaning>][] = [
  [
    /\b(depress\w*|anxiety|mood disorders?)\b/i,
    { needs: ['low-mood-and-anxiety'], populations: ['mental-health-support'] },
  ],
  [/\b(mental\s+health|mental\s+ill\S*|hear(ing)? voices)\b/i, { populations: ['mental-health-support'] }],
  [/\bstress\b/i, { needs: ['stress'] }],
  [/\b(bereave\w*|grief)\b/i, { needs: ['bereavement'] }],
  [/\b(domestic (abuse|violence))\b/i, { needs: ['domestic-abuse'] }],
  [/\b(rape|sexual (violence|abuse))\b/i, { needs: ['trauma-and-abuse'] }],
  [/\b(lonel\w*|isolat\w*)\b/i, { needs: ['loneliness-and-isolation'], populations: ['lonely-or-isolated'] }],
  [/\b(confidence|self[- ]esteem)\b/i, { needs: ['confidence-and-purpose'] }],
  [/\brelationships?\b/i, { needs: ['relationships-and-family'] }],
  [
    /\b(unpaid carers?|carers? cent(re|er)|family carers?|parents and carers)\b/i,
    { needs: ['caring-role'], populations: ['families-and-carers'] },
  ],
  [/\bunpaid carers?\b/i, { activityKinds: ['carer-support'] }],
  [/\b(parents?|mothers|fathers)\b/i, { needs: ['parenting'], populations: ['families-and-carers'] }],
  [/\bfamil(y|ies)\b/i, { populations: ['families-and-carers'] }],
  [/\bpostnatal\b/i, { needs: ['pregnancy-and-early-years'] }],
  [/\b(young people|children)\b/i, { activityKinds: ['youth-and-family'] }],
  [/\b(alzheimer\S*|dem\w{0,3}tia)\b/i, { needs: ['dementia-and-memory'] }],
  [/\bautis\w*\b/i, { needs: ['learning-disability-and-autism'], populations: ['autistic-people'] }],
  [
    /\blearning( disabilit\w*|, or mental| or mental)/i,
    { needs: ['learning-disability-and-autism'], populations: ['learning-disability'] },
  ],
  [
    /\b(cancer|life-limiting|long-term (health )?conditions?)\b/i,
    { needs: ['long-term-condition'], populations: ['long-term-conditions'] },
  ],
  [/\b(drugs?|alcohol|gambling)\b/i, { needs: ['alcohol-drugs-and-gambling'] }],
  [/\b(refugees?|asylum)\b/i, { populations: ['refugees-and-asylum-seekers'] }],
  [/\b(BME|south asian|african|caribbean|pakistani)\b/i, { populations: ['ethnic-minority-communities'] }],
  [/\b(homeless\w*|rough sleepers?)\b/i, { populations: ['homeless-and-rough-sleepers'] }],
  [/\bsex workers?\b/i, { populations: ['sex-workers'] }],
  [/\bcomplex needs\b/i, { populations: ['complex-social-needs'] }],
  [
    /\b(counsell\w*|talking therap\w*|psychological therap\w*|behavioural therapy|listening ear)\b/i,
    { activityKinds: ['talking-support'] },
  ],
  [
    /\bpeer support|support group|anxiety group|depression group|hearing voices|support network for people\b/i,
    { activityKinds: ['peer-support'] },
  ],
  [/\b(arts?|crafts?|music)\b/i, { activityKinds: ['arts-and-culture'] }],
  [/\bdance\b/i, { activityKinds: ['physical-activity'], needs: ['physical-activity'] }],
  [/\b(advice|advisers?|advoca\w+)\b/i, { activityKinds: ['specialist-advice'] }],
  [/\bbefriend\w*\b/i, { activityKinds: ['befriending'] }],
  [/\bpractical help\b/i, { activityKinds: ['practical-help'] }],
  [/\bonline therapy\b/i, { activityKinds: ['talking-support'] }],
  [/\bcaf[eé]\b/i, { activityKinds: ['social-or-lunch-club'] }],
];

/** The codes that the words call for, each once. */
export function meaningOf(words: string): Meaning {
  const meant = LEXICON.filter(([pattern]) => pattern.test(words)).map(([, meaning]) => meaning);
  const all = (key: keyof Meaning) => [...new Set(meant.flatMap((meaning) => meaning[key] ?? []))];
  return { needs: all('needs'), activityKinds: all('activityKinds'), populations: all('populations') };
}
