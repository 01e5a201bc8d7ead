import { codeOf } from './finding.ts'

/** An answer, or the code of why there was none. */
export type Asked = { readonly response: Response; readonly asked: number } | { readonly unreachable: string }

const patience = 5000

/** Follows no redirect: Teams does not either, and what was sent is for this host only. `asked` is when, in the middle. */
export async function ask(now: () => number, url: string, init: RequestInit = {}): Promise<Asked> {
  const started = now()
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) })
    return { response, asked: (started + now()) / 2 }
  } catch (error) {
    return { unreachable: codeOf(error) }
  }
}

/** The body as an object; empty where it is none. */
export async function objectIn(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
