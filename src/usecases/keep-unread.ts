import { days } from '../domain/instant.ts'
import type { Locale } from '../domain/locale.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { UnreadSentences } from '../ports/unread-sentences.ts'

interface Unread {
  readonly tenant: string
  readonly locale: Locale
  /** Without anything of who said it; undefined where nothing of it may be kept. */
  readonly sentence: () => string | undefined
}

/** Keeps what was not understood beside the turn: nobody waits for it, and no turn fails by it. */
export interface UnreadKeeper {
  keep(unread: Unread): void
  /** Resolves when nothing is being written. */
  idle(): Promise<void>
}

interface Parts {
  readonly ledger: Pick<Ledger, 'now'>
  readonly unread: UnreadSentences
  readonly onFault: (error: unknown) => void
}

/** While a database is slow what comes on top is not kept. */
const mostAtOnce = 50

export function createUnreadKeeper({ ledger, unread, onFault }: Parts): UnreadKeeper {
  const underway = new Set<Promise<void>>()
  async function write({ sentence, ...rest }: Unread): Promise<void> {
    const kept = sentence()
    if (kept === undefined) return
    const now = await ledger.now()
    await unread.keep({ ...rest, sentence: kept, day: now - (now % days(1)) })
  }
  return {
    keep(said) {
      if (underway.size >= mostAtOnce) return
      const writing = write(said)
        .catch(onFault)
        .finally(() => underway.delete(writing))
      underway.add(writing)
    },
    async idle() {
      await Promise.all(underway)
    },
  }
}
