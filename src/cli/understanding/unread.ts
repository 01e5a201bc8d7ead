import { parseArgs } from 'node:util'
import type { CountedSentence } from '../../ports/unread-sentences.ts'
import { operatorConfig, withStore } from '../operator-store.ts'
import { Stop } from '../stop.ts'
import { asTable } from '../table.ts'

/** What people typed that the bot did not understand, for who improves it. @param args what stands behind `unread` */
export async function showUnread(args: readonly string[]): Promise<string> {
  const { json } = readCall(args)
  const config = operatorConfig()
  const sentences = await withStore(config, ({ unread }) => unread.list())
  if (json) return `${JSON.stringify(sentences.map(asLine), null, 2)}\n`
  const off = config.keepUnread ? [] : ['KEEP_UNREAD_SENTENCES is off: nothing is kept from now on.\n']
  if (sentences.length === 0) return [...off, 'No sentence is kept.\n'].join('')
  const rows = sentences.map(asLine).map(({ day, times, locale, sentence }) => [day, times, locale, sentence])
  return [...off, asTable(['Day (UTC)', 'Times', 'Language', 'Sentence'], rows)].join('')
}

function readCall(args: readonly string[]): { readonly json: boolean } {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } }).values
  } catch {
    throw new Stop(2, 'Say "unread" or "unread --json".')
  }
}

const asLine = ({ day, times, locale, sentence }: CountedSentence) => ({
  day: new Date(day).toISOString().slice(0, 10),
  times,
  locale,
  sentence,
})
