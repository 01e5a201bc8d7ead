import type { Locale } from '../../domain/locale.ts'
import type { Played } from './play.ts'
import type { Spoken } from './stage.ts'
import type { Story } from './story.ts'

/** Ids and clock times are others each time a story is played. */
const lasting = (text: string): string =>
  text
    .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '…')
    .replaceAll(/\b([AGMOU])-[2-9A-HJKMNP-Z]{10}\b/g, '$1-…')
    .replaceAll(/\b\d{1,2}:\d{2}\b/g, 'hh:mm')

/** What people wrote is shown as they wrote it. */
const literal = (text: string): string => lasting(text).replaceAll(/[\\`*_#<>[\]|~]/g, '\\$&')

/** A played story to read: who said what, and every card in full. */
export const asMarkdown = ({ title }: Story, locale: Locale, { transcript }: Played): string =>
  `${[`# ${title[locale]}`, ...transcript.map(paragraphOf)].join('\n\n')}\n`

function paragraphOf({ who, to, text, words = [], buttons = [] }: Spoken): string {
  if (who === '') return `_${lasting(text)}_`
  const speaker = to === undefined ? `**${who}:**` : `**${who} → ${to}:**`
  const pressable = buttons.length === 0 ? [] : [buttons.map((title) => `\`${lasting(title)}\``).join(' ')]
  const lines = [...words.map(literal), ...pressable].map((line) => `> ${line.replaceAll(/\s*\n\s*/g, ' ')}`)
  const said = `${speaker} ${literal(text).replaceAll(/\s*\n\s*/g, ' ')}`
  return lines.length === 0 ? said : `${said}\n\n${lines.join('\n>\n')}`
}
