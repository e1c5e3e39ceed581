/** What a benchmark may want otherwise, in SQL over a person `p`, the slot `s` of a service, and luck `r`. */
export interface Shape {
  episodeNeeds: string;
  need: string;
  /** Tables that `strain` needs, joined to the authority of `s` and the need of `m`. */
  joins: string;
  /** How much harder it is than usual to begin there: with 1, half of those begin who would, and they wait twice as long. */
  strain: string;
}
