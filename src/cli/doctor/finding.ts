export type Outcome = 'ok' | 'warning' | 'failed' | 'not tried'

/** What one look at one thing gave. Both sentences are printed, so they never hold a secret (I-36). */
export interface Finding {
  readonly check: string
  readonly outcome: Outcome
  readonly what: string
  /** What to do about it, in one sentence; always there when it failed. */
  readonly todo?: string
}

/** The findings of one check, which has one name. */
export const findingsOf = (check: string) => ({
  ok: (what: string): Finding => ({ check, outcome: 'ok', what }),
  warning: (what: string, todo: string): Finding => ({ check, outcome: 'warning', what, todo }),
  failed: (what: string, todo: string): Finding => ({ check, outcome: 'failed', what, todo }),
  notTried: (what: string, todo?: string): Finding => ({
    check,
    outcome: 'not tried',
    what,
    ...(todo === undefined ? {} : { todo }),
  }),
})

/** The code that Node or an engine gave, such as `ECONNREFUSED`; a message may hold a path or a secret, a code does not. */
export function codeOf(error: unknown): string {
  const causes = [error, error instanceof Error ? error.cause : undefined]
  const codes = causes.map((each) => (each as { readonly code?: unknown } | undefined)?.code)
  const code = codes.find((each): each is string => typeof each === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(each))
  return code ?? (error instanceof Error && /^[A-Z]\w{1,40}Error$/.test(error.name) ? error.name : 'no code')
}
