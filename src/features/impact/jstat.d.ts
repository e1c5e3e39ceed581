/** As much of the library as is used here; it brings no types. Each is the value below which a share of the distribution lies. */
declare module 'jstat' {
  const jStat: {
    /** Student's t. */
    studentt: { inv(share: number, degreesOfFreedom: number): number };
    normal: { inv(share: number, mean: number, deviation: number): number };
    gamma: { inv(share: number, shape: number, scale: number): number };
    beta: { inv(share: number, alpha: number, beta: number): number };
  };
  export = jStat;
}
