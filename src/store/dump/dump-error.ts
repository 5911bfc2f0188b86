/** A dump that cannot be written or restored. `message` says what is wrong, `advice` what to do. */
export class DumpError extends Error {
  readonly advice: string

  constructor(message: string, advice: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'DumpError'
    this.advice = advice
  }
}
