const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const ENGLISH = words(`
  a about after again all also always am an and another any anybody anyone anything are arent around as ask at away back be
  been before being both but by came can cant cannot come comes coming could couldnt did didnt do does doesnt doing dont
  each else even ever every everybody everyone everything feel feeling feels few find for from gave get gets getting give
  gives giving go goes going gone good got had has hasnt have havent having he hello her here hers hes hi him himself his
  how i id if ill im in into is isnt it its ive just keep keeps kind know knows last less let lets lot lots made make
  makes many may maybe me might mine more most much must my myself need needing needs never next no nobody none not
  nothing now of off on once one ones only or other others our out over own per please pls put really said say says see
  she should since so some somebody somehow someone something sometimes somewhere soon still stuff such sure take takes
  tell than thank thanks that thats the their them themselves then there theres these they theyd theyre thing things
  think this those though to too took tried try trying u under until up us use used very want wanted wants was wasnt way
  we well went were what whats when where which while who whos whose why will wish with without wont would wouldnt yes
  yet you your yours
  asking bring client clients could gentleman gents guy lady looking member members nice patient patients people person
  quite recommend refer referral regular service services support suitable group groups help helped helping helps local
  nearby near nearest area hate likes like love loves open week weeks month months year years day days time times old`);

const WELSH = words(`
  a ac am ar at bod ble byddaf chi chwilio da dw dwi dwin ddim dim ei eich ein eisiau eu fi fy fyddai gan gen gyda hefyd
  hi hoffwn hwn i iawn mae maen mewn mi mynd na nad ni nid o oedd oes os pan pwy rhywun rhywbeth rwy rwyn rydw rydyn sy
  sydd syn ti un unrhyw wedi wrth y ydw ydy yma yn yr yw ymuno bob gael cael helpu help grwp gwasanaeth yng ym
  ond neu ble sut pam dros drwy rhaid gallu medru isio moyn angen arna arnaf yno hynny hwnnw honno byw nhw ni maer dwin
  rwyn oes oeddwn roeddwn bod maent ydych dych gennyf gennym gyfer`);

/** Words that English has as well, or that are names there. */
const NOT_TELLING = words('a am ar ac bob da gan i na o os pan un y help hi o fi ni');

/** Whether one of these words, in small letters, tells that somebody writes in Welsh. */
export function looksWelsh(searched: readonly string[]): boolean {
  return searched.some((word) => WELSH.has(word) && !ENGLISH.has(word) && !NOT_TELLING.has(word));
}

/** Words that carry no meaning in a search by themselves; in a phrase of the lexicon they may. */
export function isStopWord(word: string): boolean {
  return ENGLISH.has(word) || WELSH.has(word) || word.length < 2;
}
