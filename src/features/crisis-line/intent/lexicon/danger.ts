import type { CrisisPhrases } from '../crisis-phrases.ts';
import { FAMILY, PARTNER, SELF, SOMEBODY } from './people.ts';

export const DANGER: readonly CrisisPhrases[] = [
  {
    topics: ['immediate-danger'],
    phrases: [
      '999',
      'in|immediate|great|serious|grave|real danger !of',
      'danger of being|dying',
      'life|lives ~ danger|risk',
      'need|call|ring|send|get ambulance',
      'not|isnt|stopped|hardly breathing|breathe',
      'unconscious|bleeding|collapsed|unresponsive ~ help|heavily|badly|lot|now',
      `going|gonna|will|threatened|threatening|threatens|threat|wants|want|plan|planning|trying|tried|might|urge|urges ~ kill|hurt|murder|stab|shoot|attack ${SOMEBODY}|${SELF}`,
      `kill|murder|stab ${SOMEBODY}`,
      `going|gonna|will|want kill|murder|stab my|his|her ${PARTNER}|${FAMILY}`,
      'killing|murdering|hurting|stabbing him|her|them|someone|somebody|people',
      'death threat|threats',
      'has|hes|shes|got|pulled|holding ~ knife|gun|machete|weapon|axe !crime|skills',
      'knife|gun|machete ~ me|threatened|threatening|threat|throat|held',
      'help|call|need ~ police ~ now|urgent|urgently',
      'call|ring|need|get police !check|checks|clearance|certificate|vetting|cadets|record|volunteer',
      'threatening|threatened|threatens|threat ~ burn|kill|hurt|stab|shoot|attack|me|us',
      'held|kept|keeping|being ~ against ~ will',
      'in|someone|man|intruder ~ house|home|flat ~ knife|gun|weapon',
      'intruder|burglar ~ house|home|now',
      'someone|somebody|he|she|they|people ~ get hurt|killed',
      'police emergency',
      'hostage|homicidal|strangulation',
      'stabbed|strangled|strangling',
      'assaulted|assult|assulted|assaulting|assaults',
      'someone|somebody|man ~ following|chasing|attacking me|us',
    ],
    unless: 'salt|scam|wildlife|heritage|glue|bailiffs|eviction|evict|sanction|court',
  },
  {
    topics: ['mental-health'],
    phrases: [
      'mental|mh|health|emotional|psychiatric crisis|emergency',
      'crisis team|line|lines|helpline|cafe|sanctuary|house|number|support|help|resolution|now|tonight',
      'in|having|am crisis',
      'crisis mental|mh',
      'nervous|mental|psychotic|complete|having breakdown',
      'samaritans|samaritons|papyrus|childline',
      'voices ~ telling|tell|say|saying me',
    ],
    unless:
      'cost|living|housing|financial|finance|debt|food|fuel|energy|climate|money|rent|choir|opera|singing|art|craft|bills',
  },
];
