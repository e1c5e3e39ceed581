const MOST_WORDS = 8;

/**
 * Under which words a name is looked up by names that are nearly the same: all its words in any order, and all but one of
 * them. Two names that differ by a word more, less or misspelt meet under one of these, so nobody compares all with all.
 */
export function nameBlocks(name: string): string[] {
  const words = [...new Set(name.split(' ').map(withoutPlural))].sort().slice(0, MOST_WORDS);
  const allButOne = words.length < 2 ? [] : words.map((left) => words.filter((word) => word !== left));
  return [...new Set([words, ...allButOne].map((list) => list.join(' ')))].filter((block) => block.length >= 4);
}

function withoutPlural(word: string): string {
  return word.length > 4 ? word.replace(/s$/, '') : word;
}
