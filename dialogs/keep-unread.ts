import type { Turn } from './turn.ts'

/** For who improves the understanding, where the operator wants that (KEEP_UNREAD_SENTENCES). */
export function keepUnread(turn: Turn, text: string): void {
  const { unread, understanding } = turn.deps
  unread?.keep({
    tenant: turn.person.tenant,
    locale: turn.text.locale,
    sentence: () => understanding.anonymous(text),
  })
}
