/** Written in capitals wherever they stand. Names by which bodies in the registers are known, and usual abbreviations. */
const ACRONYMS = new Set(
  `UK GB USA NHS CIC CIO SORT PTA PSA PTFA U3A PHAB RDA YMCA YWCA RSPCA RNLI RAF FC AFC RUFC CC BME LGBT LGBTQ HIV AIDS PE ICT IT
  TV BBC GP RC URC SVP WI MS ME ADHD ASD SEN SEND TMO VCA RAPAR GEM DIAS AGSB II III IV VI VII`.split(/\s+/),
);
const SPECIAL: Record<string, string> = {
  LTD: 'Ltd',
  DOFE: 'DofE',
  GM4WOMEN2028: 'GM4Women2028',
  PLC: 'plc',
  ST: 'St',
  MR: 'Mr',
  MRS: 'Mrs',
  DR: 'Dr',
};
const SMALL = new Set('a an and at by de del for from in of on or the to under upon with v'.split(' '));

/** True for text that is all capitals, so that its capitals mean nothing. */
export function isShouting(text: string): boolean {
  return /[A-Z]{4}/.test(text) && !/[a-z]/.test(text);
}

/** A name in capitals as it would be on a sign: `FRIENDS OF ST ANN'S (UK)` → `Friends of St Ann's (UK)`. */
export function titleCase(shouted: string): string {
  const words = shouted.replace(/\bST\.(?=[A-Z])/g, 'ST. ').split(/([\s/–-]+|\()/);
  const initial = shouted.replace(/^(THE|A|AN) /, '').charAt(0);
  return words
    .map((word, at) => {
      const isInBrackets = words[at - 1] === '(' && word.endsWith(')');
      if (isInBrackets && isInitials(word.slice(0, -1), initial)) return word;
      const isFirst = at === 0 || words[at - 1] === '(' || /[:.]$/.test(words[at - 2] ?? '');
      return word === 'A' && (isLetter(words[at + 2]) || isLetter(words[at - 2])) ? word : cased(word, isFirst);
    })
    .join('');
}

/** `(BCIM)` after Body of Christ International Ministries: short, and it begins as the name does. */
function isInitials(word: string, initial: string): boolean {
  return /^[A-Z0-9]{2,6}$/.test(word) && word.startsWith(initial);
}

function isLetter(word: string | undefined): boolean {
  return word !== undefined && /^[A-Z]$/.test(word);
}

function cased(word: string, isFirst: boolean): string {
  const [, before = '', core = '', after = ''] = /^([^A-Z0-9]*)(.*?)([^A-Z0-9]*)$/.exec(word) ?? [];
  if (SMALL.has(core.toLowerCase())) return before + (isFirst ? capitalised(core) : core.toLowerCase()) + after;
  return before + (SPECIAL[core] ?? (staysInCapitals(core) ? core : byApostrophes(core))) + after;
}

function staysInCapitals(word: string): boolean {
  if (/^\d+(ST|ND|RD|TH)$/.test(word)) return false;
  if (/^([A-Z]\.)+[A-Z]?$/.test(word) || word.length === 1) return true;
  if (/\d/.test(word)) return word.replace(/\d/g, '').length <= 3;
  return ACRONYMS.has(word) || /^[BCDFGHJKLMNPQRSTVWXZ]{2,4}$/.test(word);
}

/** `L'CHAIM` → `L'Chaim`, `WOMEN'S` → `Women's`. */
function byApostrophes(word: string): string {
  const [first = '', ...others] = word.split(/(?<=['’])/);
  const isPrefix = /^[A-Z]['’]$/.test(first);
  return [capitalised(first), ...others.map((part) => (isPrefix ? capitalised(part) : part.toLowerCase()))].join('');
}

function capitalised(word: string): string {
  return /^\d/.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase();
}

/** A text in capitals as sentences. Of the names in it, those that are known, or that stand in `names`, keep a capital. */
export function sentenceCase(shouted: string, names = ''): string {
  const proper = new Set([...PROPER, ...names.split(/[^A-Za-z']+/).filter((name) => /^[A-Z][a-z]{3}/.test(name))]);
  return shouted
    .split(/([^A-Z0-9'’]+)/)
    .map((word) => properWord(word, proper))
    .join('')
    .replace(/(^|[.!?:]\s+|\n\W*)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

const PROPER = `Manchester Salford Trafford Stockport Rochdale Oldham Tameside Altrincham Stretford Urmston Cheshire
  Lancashire England English Britain British Scotland Wales Welsh Europe European Africa African Asia Asian Caribbean
  Chinese Polish Indian Pakistani Bangladeshi Christian Christianity Jesus Christ God Bible Jew Jewish Judaism Muslim
  Islam Islamic Hindu Sikh Buddhist Orthodox Catholic Anglican Methodist Baptist`.split(/\s+/);

function properWord(word: string, proper: ReadonlySet<string>): string {
  if (ACRONYMS.has(word)) return word;
  const capital = capitalised(word);
  return proper.has(capital) ? capital : word.toLowerCase();
}
