// A Jest reporter that ends every run with one plain line for programs: "12 passed, 0 failed".
export default class ClosingLine {
  onRunComplete(_, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    // A file that could not even be read has no tests to fail, and is a failure all the same.
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    // Jest's own summary comes after all other reporters; this is to stay the last line.
    process.once('exit', () => process.stderr.write(`\n${numPassedTests} passed, ${failed} failed\n`));
  }
}
