/** What the bot answered to one activity. */
export interface Reply {
  /** 0 when no answer came. */
  readonly status: number
  /** Parsed where it was JSON. */
  readonly body: unknown
  /** Milliseconds. */
  readonly duration: number
}

/** Clients give up on a click after 10 to 15 seconds (TEAMS.md 2a). */
const patience = 15_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? undefined : text
  }
}

/** Never throws: a bot that is away, or takes too long, is an answer with status 0. */
export async function postActivity(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const start = performance.now()
  const duration = () => performance.now() - start
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text), duration: duration() }
  } catch (error) {
    return { status: 0, body: error instanceof Error ? error.message : undefined, duration: duration() }
  }
}
