/** One small mistake in the product, and the test that must notice it. */
export interface Defect {
  /** The invariant it breaks, e.g. "I-9"; a test whose name holds this number must fail. */
  readonly invariant: string
  /** What somebody did wrong. */
  readonly mistake: string
  /** The file it is made in, and the text that stands there exactly once. */
  readonly file: string
  readonly find: string
  readonly put: string
  /** The test file that must notice. */
  readonly test: string
}
