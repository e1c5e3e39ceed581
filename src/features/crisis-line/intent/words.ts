/** Small words that say nothing here; they are left out of searches and phrases alike. */
const SAY_NOTHING = new Set(
  'to the a an just really so very actually fucking fuckin bloody literally kinda please pls about some i im ive id this that'.split(
    ' ',
  ),
);

/** Words that are written apart as often as not. */
const WRITTEN_APART = new Map(
  Object.entries({
    'my self': 'myself',
    'me self': 'myself',
    'him self': 'himself',
    'her self': 'herself',
    'them selves': 'themselves',
    'them self': 'themself',
    'your self': 'yourself',
    'any more': 'anymore',
    'any longer': 'longer',
    'much longer': 'longer',
    'no more': 'nomore',
    'no one': 'noone',
    'no longer': 'nolonger',
    'do not': 'dont',
    'does not': 'doesnt',
    'did not': 'didnt',
    'can not': 'cant',
    'could not': 'couldnt',
    'will not': 'wont',
    'is not': 'isnt',
    'are not': 'arent',
    'in front': 'infront',
    'over dose': 'overdose',
    'over dosed': 'overdosed',
    'self harm': 'selfharm',
    'self harming': 'selfharming',
    'self harmed': 'selfharmed',
    'slef harm': 'selfharm',
    'sui cide': 'suicide',
    'sui cidal': 'suicidal',
    'claire s': 'claires',
    'can t': 'cant',
    'don t': 'dont',
    'doesn t': 'doesnt',
    'won t': 'wont',
    'he s': 'hes',
    'she s': 'shes',
    'what s': 'whats',
  }),
);

const WRITTEN_TOGETHER = new Map(
  Object.entries({
    killmyself: 'kill myself',
    killingmyself: 'killing myself',
    hurtmyself: 'hurt myself',
    cutmyself: 'cut myself',
    hangmyself: 'hang myself',
    endmylife: 'end my life',
    enditall: 'end it all',
    wanttodie: 'want die',
    wannadie: 'want die',
    takemyownlife: 'take my own life',
    cannot: 'cant',
    dnt: 'dont',
    cnt: 'cant',
    wnt: 'want',
    wana: 'wanna',
    mi: 'my',
    u: 'you',
  }),
);

const LETTERS_FOR_SIGNS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const LONGEST = 200;

/** The words of a search as they are compared: lower case, without accents, apostrophes, fillers and drawn-out letters. */
export function crisisWords(text: string): string[] {
  const words = text
    .slice(0, 4000)
    // Soft hyphens and characters of no width come along with copied text, and would part a word.
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’‘`´*]/gu, '')
    .split(/[^\p{L}\p{N}@$]+/u)
    .filter((word) => word !== '')
    .slice(0, LONGEST)
    .map(withoutDisguise)
    .flatMap((word) => (WRITTEN_TOGETHER.get(word) ?? word).split(' '));
  return joined(words).filter((word) => !SAY_NOTHING.has(word));
}

/** `su1cide`, `$uicide` and `suiiiicide` are all meant to be read; a number by itself stays one. */
function withoutDisguise(word: string): string {
  const plain = /\p{L}/u.test(word) ? word.replace(/[01345@$]/g, (sign) => LETTERS_FOR_SIGNS[sign] ?? sign) : word;
  return plain.replace(/(\p{L})\1{2,}/gu, '$1');
}

function joined(words: string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const together = WRITTEN_APART.get(`${words[index]} ${words[index + 1]}`);
    result.push(together ?? words[index] ?? '');
    if (together) index += 1;
  }
  return result;
}
