import type { CrisisPhrases } from '../crisis-phrases.ts';
import { THEY } from './people.ts';

export const OTHER_ABUSE: readonly CrisisPhrases[] = [
  {
    topics: ['sexual-violence'],
    phrases: [
      'rape|raped|rapes|rapist|raping|raip|raep|rapd',
      'sexual|sexually|sex|sexul|indecent|indecently ~ assault|assaulted|abuse|abused|violence|attack|attacked|harassment|harassed|exploitation|exploited|touched|assult|assulted|asault',
      'molest|molested|molesting|molester|groped|groping|incest|paedophile|pedophile|upskirting',
      'touched|touches|touching me|her|him|child|daughter|son ~ inappropriately|sexually|there|without|wrong|private',
      'forced|forces|made|makes|forcing me|her|him ~ sex',
      'forced|forces|forcing himself|themselves|themself|herself ~ me|her|him',
      `${THEY}|teacher|coach|priest|boss|neighbour|stranger ~ touched|touches|touching|gropes me|him|her`,
      'drink|drinks|been spiked',
      'groomed|grooming ~ online|daughter|son|child|girl|boy|gang|sex|older|man',
      'daughter|son|child|girl|boy|kid|she|he|shes|hes ~ groomed',
      'being|been groomed',
      'grooming gang|gangs',
      'trais rhywiol',
    ],
    unless: 'oilseed|crop|dog|dogs|pet|horse',
  },
  {
    topics: ['child-abuse'],
    phrases: [
      'child|children|childs|kid|kids|baby|childhood|toddler ~ abuse|abused|abuser|neglect|neglected|beaten|molested',
      'abuse|abused|beaten|molested|raped|neglected ~ child|childhood|kid|children|girl|boy',
      'hitting|hits|hurting|hurts|beats|beating|harming|neglecting|shaking|shaken ~ child|children|kid|kids|baby|toddler|son|daughter',
      'csa|cse',
    ],
    unless: 'substance|drug|alcohol|training',
  },
  {
    topics: ['forced-marriage'],
    phrases: [
      'forced|force|forcing|forces ~ marriage|marry|married',
      'made|making|makes|want|wants|wanting me|her|him marry',
      'dont|doesnt want|wanna ~ marry|married',
      'honour|honor|honer based|killing|violence|abuse|crime',
      'fgm',
      'genital mutilation|cutting',
    ],
  },
  {
    topics: ['modern-slavery'],
    phrases: [
      'slavery|slave|slaves|trafficked|trafficking|traficked|trafficing|traffiked|cuckooing|cuckooed|enslaved',
      'forced|force|forcing labour|prostitution|beg|steal',
      'forced work without|no|for',
      'county lines',
      'work|working|works ~ no|without pay ~ leave|passport|threat',
      'make|makes|making|made ~ work ~ pay|money|passport|nothing|free',
      'taken|took|takes|keeps|has my passport',
    ],
    unless: 'history|museum|memorial|exhibition|trade',
  },
];
