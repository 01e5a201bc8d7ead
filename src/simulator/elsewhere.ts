/** Something that somebody can do now, elsewhere than in Teams. */
export interface Possible {
  readonly id: string
  readonly kind: 'activate' | 'log-in' | 'see-key' | 'call-sandbox' | 'fail-sandbox' | 'use-production'
  /** A person or a company. */
  readonly who: string
}

/** What people do elsewhere than in Teams, to be made to happen from the page. */
export interface Elsewhere {
  possible(): Promise<readonly Possible[]>
  /** @throws where that is not possible now */
  happen(id: string): Promise<void>
}
