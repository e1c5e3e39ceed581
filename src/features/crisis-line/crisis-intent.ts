/** Which topics of crisis a search is about; empty where it is about none. */
export function crisisTopicsIn(words: string): string[] {
  return /suicid|self.?harm/i.test(words) ? ['suicide'] : [];
}
