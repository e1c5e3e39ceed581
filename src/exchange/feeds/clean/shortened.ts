/** At most so many characters, cut between words where that costs little. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const lastBlank = cut.lastIndexOf(' ');
  return `${(lastBlank > most * 0.8 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}
