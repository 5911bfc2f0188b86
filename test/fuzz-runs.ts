/**
 * How many inputs a property is tried with: few in the suite of every day, `PRONTO_TEST_FUZZ_RUNS` times as many by
 * `npm run fuzz`.
 */
export const fuzzRuns = (few: number): { readonly numRuns: number } => ({
  numRuns: few * Math.max(1, Number(process.env.PRONTO_TEST_FUZZ_RUNS ?? 1)),
})
