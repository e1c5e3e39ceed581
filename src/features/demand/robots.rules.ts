/** How browsers, and the apps of telephones, begin to say what they are; libraries and monitors say something else, or nothing. */
const IN_SOMEBODYS_HANDS = /^(Mozilla|Opera)\/|\bCFNetwork\/|^Dalvik\/|^okhttp\//;

/** Crawlers, previews of links, and browsers that nobody sits in front of. A CUBOT is a telephone. */
const SAYS_SO =
  /(?<!cu)bot|crawl|spider|slurp|archiver|fetch|scan|preview|externalhit|headless|phantomjs|lighthouse|pagespeed|inspect|monitor|uptime|pingdom|pinger|statuscake|site24x7|synthetic|datadog|probe|validator|httrack|nutch|google-|googleother|chatgpt|claude|anthropic|perplexity|mediapartners/i;

/** Whether a request comes from a program that nobody sits in front of, by what it says of itself. */
export function isProgram(userAgent: string | null): boolean {
  return userAgent === null || !IN_SOMEBODYS_HANDS.test(userAgent) || SAYS_SO.test(userAgent);
}
