import { apiEnvironments } from '../src/domain/api-platform.ts'
import type { ApiEnvironment, ApiKey } from '../src/domain/api-platform.ts'
import type { Instant } from '../src/domain/instant.ts'
import type { Text } from '../src/text/text.ts'
import { buttons } from './button-rows.ts'
import { panel, paragraph, partTitle, subtle } from './elements.ts'
import type { Colour, Element, Run } from './elements.ts'
import { card } from './frame.ts'
import type { AdaptiveCard } from './frame.ts'
import { linkButton } from './link-button.ts'
import { openButton } from './open-button.ts'
import { platformPortal } from './platform-portal.ts'
import { servicedeskBox, servicedeskMail } from './servicedesk-box.ts'

/** As many of one environment as a card has room for; those that work come first. */
const shownKeys = 5

export interface ApiKeysData {
  readonly company: { readonly id: string; readonly name: string }
  readonly keys: readonly ApiKey[]
  /** How far the reader is with access of their own; absent for agents and for who has it. */
  readonly access?: { readonly step: 'none' | 'activate' | 'log-in'; readonly sentAt?: Instant }
  readonly asAgent: boolean
}

/** What the API Manager tells of the keys, per environment, and where to find them (F-29, F-33). Never a key (I-36). */
export function apiKeysCard(data: ApiKeysData, text: Text): AdaptiveCard {
  const { company, keys, asAgent } = data
  const words = text.api.keys
  const active = (environment: ApiEnvironment): number =>
    keys.filter((key) => key.environment === environment && isActive(key)).length
  const summary = words.summary(active('sandbox'), active('production'))
  return card(
    {
      title: words.title(company.name),
      summary,
      body: [
        subtle(summary, { spacing: 'None' }),
        ...accessBox(data, text),
        ...apiEnvironments.flatMap((environment) => environmentPart(environment, keys, text)),
        paragraph(words.never, { spacing: 'Medium', separator: true }),
        ...(asAgent ? [] : [servicedeskBox(words.tell, text)]),
        ...buttons(
          openButton(text.api.topic.versions, `api-versions:${company.id}`),
          ...(asAgent ? [] : [servicedeskMail(words.mailSubject(company.name), words.mailBody(company.name), text)]),
          linkButton(platformPortal(text), text),
          openButton(text.menu.topic.menu, 'menu'),
        ),
      ],
    },
    text,
  )
}

const isActive = ({ state }: ApiKey): boolean => state === 'active'

function accessBox({ access }: ApiKeysData, text: Text): readonly Element[] {
  if (access === undefined) return []
  const words = text.api.keys.access
  if (access.step !== 'activate') return [panel('warning', [paragraph(words[access.step])])]
  const said = access.sentAt === undefined ? words['activate-unknown'] : words.activate(text.moment(access.sentAt))
  return [panel('warning', [paragraph(said)])]
}

function environmentPart(environment: ApiEnvironment, all: readonly ApiKey[], text: Text): readonly Element[] {
  const own = all.filter((key) => key.environment === environment)
  const keys = [...own.filter(isActive), ...own.filter((key) => !isActive(key))]
  const words = text.api.keys
  const hidden = keys.length - shownKeys
  return [
    partTitle(text.api.environment[environment]),
    ...(keys.length === 0
      ? [paragraph(words.noKey[environment])]
      : [...keys.slice(0, shownKeys).map((key) => keyBox(key, text)), subtle(words.where[environment])]),
    ...(hidden > 0 ? [subtle(words.more(hidden))] : []),
  ]
}

/** The sign says what the colour says. */
const signs: Readonly<Record<ApiKey['state'], { readonly sign: string; readonly colour: Colour }>> = {
  active: { sign: '✓', colour: 'Good' },
  expired: { sign: '!', colour: 'Warning' },
  revoked: { sign: '✕', colour: 'Attention' },
}

function keyBox(key: ApiKey, text: Text): Element {
  const words = text.api.keys
  const { sign, colour } = signs[key.state]
  const state: Run = { text: `${sign} ${words.state[key.state]}`, strong: true, colour }
  const until = key.expiresAt === undefined ? [] : [untilOf(key, key.expiresAt, text)]
  return panel('emphasis', [
    paragraph([{ text: key.name, strong: true }, ` · ${words.ends(key.lastFour)}`]),
    subtle(words.account(key.account), { spacing: 'None', size: 'Small' }),
    paragraph([state, ` · ${[words.since(text.day(key.since)), ...until].join(' · ')}`], { spacing: 'None' }),
  ])
}

const untilOf = ({ state }: ApiKey, expiresAt: Instant, { api, day }: Text): string =>
  state === 'expired' ? api.keys.expired(day(expiresAt)) : api.keys.expires(day(expiresAt))
