/** Words as both engines can take them: without what one of them would read as an instruction. */
export function tidyWords(query: string): string {
  return query
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{C}\p{Z}\s"]+/gu, ' ')
    .replace(/(^| )-+/g, ' ')
    .trim();
}
