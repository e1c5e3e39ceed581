/** As much of the library as is used here; it brings no types. */
declare module 'jstat' {
  const jStat: {
    /** Student's t: the value below which this share of the distribution lies. */
    studentt: { inv(share: number, degreesOfFreedom: number): number };
  };
  export = jStat;
}
