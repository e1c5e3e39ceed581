import type { CrisisPhrases } from '../crisis-phrases.ts';
import { SELF } from './people.ts';

export const SELF_HARM: readonly CrisisPhrases[] = [
  {
    topics: ['self-harm'],
    phrases: [
      'selfharm|selfharms|selfharming|selfharmed|selfharmer|selfinjury|selfmutilation|hunanniweidio|hunanniwed',
      'self harm|harms|harming|harmed|injury|injure|injuring|mutilate|mutilation|inflicted|ham|hrm|hram|harn',
      `cut|cuts|cutting|burn|burns|burning|hurt|hurts|hurting|harm|harms|harming|harmed|injure|injuring|scratch|scratches|scratching|punch|punches|punching|hit|hitting|hits|bite|bites|biting|starve|starving ${SELF}`,
      'cut|cuts|cutting|slit|slitting|slash|slashing|carve|carving ~ arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin|throat|veins',
      'banging|bangs|bang|hits|hitting|punching|smash ~ head ~ wall|floor|door',
      'scratching|scratch|scratches|picking|picks|cutting|cuts ~ until|till|til ~ bleed|bleeds|blood',
      'scratching|scratch|scratches|burning ~ arm|arms|wrist|wrists',
      'hits|hit|hitting|punches|punching|bangs|bites|picks ~ own head|face|arm|arms|legs|body|skin',
      'hurt|hurting|burn|burning ~ purpose',
      'hunan niweidio|niwed|anafu',
      'niweidio|anafu ~ hun',
    ],
  },
  {
    topics: ['self-harm'],
    phrases: [
      'burns|marks|scars|cuts|scratches|bandage|bandages|blood ~ arm|arms|wrist|wrists|thigh|thighs',
      'wrist|wrists bandaged|cut|bleeding|scarred',
      'hiding|hidden|hides|found|carries|carrying|uses|using ~ razor|razors|blade|blades',
    ],
    unless: 'training|carpal|splint|arthritis|gardening|thorn|roses|eczema|shaving|shave|tattoo|kitchen|work|garage',
  },
  { topics: ['self-harm'], phrases: ['cutting', 'cutter', 'cuts'], isAlone: true },
];
