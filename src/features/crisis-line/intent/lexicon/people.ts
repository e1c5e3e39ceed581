/** Alternatives that many phrases share. */

export const SELF = 'myself|himself|herself|themselves|themself|yourself|ourselves|hisself|meself|mysen';

export const SOMEBODY =
  'me|us|him|her|them|someone|somebody|anyone|people|mum|mam|dad|sister|brother|son|daughter|kids|children|baby';

export const PARTNER = 'husband|wife|partner|boyfriend|girlfriend|bf|gf|ex|hubby|fiance|spouse';

export const FAMILY =
  'dad|mum|mam|father|mother|stepdad|stepfather|stepmum|son|daughter|brother|uncle|parents|family|carer';

export const THEY = `he|hes|she|shes|they|theyre|man|bloke|who|${PARTNER}|${FAMILY}`;

export const NOT = 'dont|not|doesnt|didnt|never|longer|nolonger|wont|cant';

export const CANNOT = 'cant|couldnt|wont|unable';

export const HITTING =
  'beat|beats|beating|beaten|punched|punches|punching|slapped|slaps|slapping|kicks|kicked|kicking|strangled|strangles|strangling|choked|chokes|choking|battered|batters|battering|attacked|attacks|attacking|threatened|threatens|threatening';
