import type { Intent, Recognised } from '../domain/intent.ts'
import type { Command } from './guide-commands.ts'
import { holdsBack, isNoReport } from './holds-back.ts'

/** The case of a move to the API platform, or the move itself. */
const either = '(?<id>[MO]-[2-9A-HJKMNP-Z]{10})'
const own = '(?<id>O-[2-9A-HJKMNP-Z]{10})'
/** Whatever who asked for it can take back. */
const asked = '(?<id>[AGO]-[2-9A-HJKMNP-Z]{10})'
const words = '(?<mark>[\\s:,.;]*)(?<rest>.*?)'
const nothing = '[\\s.!]*'
/** The checklist is ticked by saying so, never by saying nothing (I-17). */
const allPoints = '[\\s:,.]*(?<rest>(?:alles(?:\\s+klopt)?|alle\\s+punten|all(?:\\s+points)?)?)[\\s.!]*'

const command = (pattern: string): RegExp => new RegExp(`^\\s*(?:${pattern})\\s*$`, 'isu')

/** What agents do with it, and what the customer and an administrator of theirs say of it. */
const commands: readonly { readonly intent: Intent; readonly patterns: readonly RegExp[] }[] = [
  { intent: 'onboarding-link', patterns: [command(`(?:koppel|link)\\s+${either}${nothing}`)] },
  {
    intent: 'onboarding-decline',
    patterns: [command(`wijs\\s+${either}\\s+af\\b${words}`), command(`(?:decline|reject)\\s+${either}${words}`)],
  },
  {
    intent: 'onboarding-validate',
    patterns: [
      command(`(?:valideer|validate)\\s+${either}${allPoints}`),
      command(`keur\\s+(?:de\\s+)?sandbox\\s+(?:van\\s+)?${either}\\s+goed${allPoints}`),
    ],
  },
  {
    intent: 'onboarding-send-back',
    patterns: [
      command(`stuur\\s+${either}\\s+terug\\b${words}`),
      command(`send\\s+${either}\\s+back\\b${words}`),
      command(`send\\s+back\\s+${either}${words}`),
    ],
  },
  { intent: 'onboarding-authorise', patterns: [command(`(?:autoriseer|authori[sz]e)\\s+${either}${nothing}`)] },
  {
    intent: 'onboarding-vouch',
    patterns: [
      command(`ik\\s+sta\\s+in\\s+voor\\s+${own}${nothing}`),
      command(`i\\s+vouch\\s+for\\s+${own}${nothing}`),
    ],
  },
  {
    intent: 'onboarding-no-vouch',
    patterns: [
      command(`ik\\s+sta\\s+niet\\s+in\\s+voor\\s+${own}${nothing}`),
      command(`i\\s+(?:do\\s+not|don['’]t)\\s+vouch\\s+for\\s+${own}${nothing}`),
    ],
  },
  {
    intent: 'api-sandbox-done',
    patterns: [
      command(`(?:(?:de|the)\\s+)?sandbox\\s+(?:van\\s+|of\\s+)?${own}\\s+(?:werkt|doet\\s+het|works)${words}`),
      command(`${own}[\\s:,.]+(?:(?:de|the)\\s+)?sandbox\\s+(?:werkt|doet\\s+het|works)${words}`),
    ],
  },
  {
    intent: 'withdraw',
    patterns: [command(`trek\\s+${own}\\s+in${nothing}`), command(`withdraw\\s+${asked}${nothing}`)],
  },
  {
    intent: 'onboarding-go-on',
    patterns: [command(`(?:gezien|nagekeken|seen|checked)\\s+${own}${nothing}`)],
  },
]

/** "koppel M-…", "wijs M-… af het adres klopt niet", "ik sta in voor O-…"; undefined where it is none of these. */
export function recognizeOnboardingCommand(text: string): Recognised | undefined {
  for (const { intent, patterns } of commands)
    for (const pattern of patterns) {
      const found = pattern.exec(text)?.groups
      const id = found?.['id']?.toUpperCase()
      if (id === undefined) continue
      const { mark = '', rest = '' } = found ?? {}
      return meant(intent, mark, rest.trim())
        ? { intent, slots: { id, rest: rest.trim() } }
        : { intent: 'show-request', slots: { id } }
    }
  const { mark = '', note } = works.exec(text)?.groups ?? {}
  return note === undefined || isNoReport({ mark, rest: note })
    ? undefined
    : { intent: 'api-sandbox-done', slots: { rest: note.trim() } }
}

/** What is said of it can take it back: it is shown then, and nothing is done. */
function meant(intent: Intent, mark: string, rest: string): boolean {
  if (intent === 'api-sandbox-done') return !isNoReport({ mark, rest })
  return !holdsBack({ mark, rest }) && !(intent === 'onboarding-decline' && rest.endsWith('?'))
}

/** Why calls are missing may be anything, also what would make a no of the sentence. */
const works = /^\s*(?:(?:de|the)\s+)?sandbox\s+(?:werkt|doet\s+het|works)(?<mark>\s*[,:;.]\s*)(?<note>\S.*?)\s*$/isu

/** Without an id: there is mostly one. */
export const onboardingCommands: readonly Command[] = [
  {
    intent: 'my-onboardings',
    phrases: [
      'mijn aanmelding',
      'mijn aanmeldingen',
      'onze aanmelding',
      'onze aanmeldingen',
      'status aanmelding',
      'status van mijn aanmelding',
      'hoe staat het met mijn aanmelding',
      'hoe ver is mijn aanmelding',
      'my sign-up',
      'my sign-ups',
      'my signup',
      'my signups',
      'my onboarding',
      'my onboardings',
      'our onboarding',
    ],
  },
  {
    intent: 'onboarding-go-on',
    phrases: [
      "api's gezien",
      'apis gezien',
      "ik heb de api's gezien",
      'versies nagekeken',
      'ik heb de versies nagekeken',
      'apis seen',
      'i have seen the apis',
      'versions checked',
      'i checked the versions',
    ],
  },
  {
    intent: 'api-sandbox-done',
    phrases: ['sandbox werkt', 'sandbox doet het', 'de sandbox doet het', 'sandbox works'],
  },
  {
    intent: 'api-onboarding-start',
    phrases: ['api account aanvragen', 'api-account aanvragen', 'request an api account', 'api account openen'],
  },
]
