import type { Intent, Recognised } from '../domain/intent.ts'
import { holdsBack } from './holds-back.ts'

const id = '(?<id>M-[2-9A-HJKMNP-Z]{10})'
const words = '(?<mark>[\\s:,.]*)(?<rest>.*?)'
const nothing = '[\\s.!]*'

const command = (pattern: string): RegExp => new RegExp(`^\\s*(?:${pattern})\\s*$`, 'isu')

/** What agents do to a case, and the answer of who reported it: the id stands where people say it, the words behind it. */
const commands: readonly { readonly intent: Intent; readonly patterns: readonly RegExp[] }[] = [
  {
    intent: 'case-claim',
    patterns: [
      command(`(?:neem|pak)\\s+${id}(?:\\s+(?:op|aan))?${nothing}`),
      command(`(?:claim|take|pick\\s+up)\\s+${id}(?:\\s+up)?${nothing}`),
    ],
  },
  {
    intent: 'case-release',
    patterns: [
      command(`(?:geef|laat)\\s+${id}\\s+(?:vrij|terug|los)${nothing}`),
      command(`release\\s+${id}${nothing}`),
      command(`(?:give|hand)\\s+${id}\\s+back${nothing}`),
    ],
  },
  {
    intent: 'case-hand-over',
    patterns: [
      command(`draag\\s+${id}\\s+over(?:\\s+aan)?${words}`),
      command(`hand\\s+${id}\\s+over(?:\\s+to)?${words}`),
      command(`hand\\s+over\\s+${id}(?:\\s+to)?${words}`),
    ],
  },
  { intent: 'case-ask', patterns: [command(`(?:vraag|ask)\\s+${id}${words}`)] },
  {
    intent: 'case-close',
    patterns: [command(`(?:sluit|close)\\s+${id}(?:\\s+af\\b)?${words}`)],
  },
  {
    intent: 'case-answer',
    patterns: [command(`(?:antwoord|beantwoord|answer|reply)(?:\\s+(?:op|to))?\\s+${id}${words}`)],
  },
]

/** An answer may be "nog niet"; what is said with the others is read by who waits for it, or ends the case. */
const mayBeNo: readonly Intent[] = ['case-answer']
/** Words that end a case ask nothing of anybody. */
const ends: readonly Intent[] = ['case-close']

/** "neem M-…", "draag M-… over aan Youssef", "vraag M-… welk nummer is het?"; undefined where it is none of these. */
export function recognizeCaseCommand(text: string): Recognised | undefined {
  for (const { intent, patterns } of commands)
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.groups
      const id = found?.['id']?.toUpperCase()
      if (id === undefined) continue
      const { mark = '', rest = '' } = found ?? {}
      const words = { mark, rest: rest.trim() }
      const isNone = holdsBack(words) || (ends.includes(intent) && words.rest.endsWith('?'))
      return isNone && !mayBeNo.includes(intent)
        ? { intent: 'show-request', slots: { id } }
        : { intent, slots: { id, rest: words.rest } }
    }
  return undefined
}
