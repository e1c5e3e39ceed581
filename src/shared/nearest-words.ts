/** The words of a list that look most like the one given, best first; for "did you mean". */
export function nearestWords(word: string, words: readonly string[], most = 3): string[] {
  return words
    .map((other) => ({ other, likeness: likeness(word.toLowerCase(), other.toLowerCase()) }))
    .filter((each) => each.likeness > 0.3)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ other }) => other);
}

/** The share of letter pairs that two words have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const shared = pairs.filter((pair) => others.includes(pair)).length;
  return (2 * shared) / Math.max(pairs.length + others.length, 1);
}

function pairsOf(word: string): string[] {
  const padded = ` ${word} `;
  return [...padded.slice(1)].map((letter, index) => `${padded[index] ?? ''}${letter}`);
}
