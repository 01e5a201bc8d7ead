import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onboardingStages } from '../../src/domain/onboarding.ts'
import type { Onboarding, OnboardingStage } from '../../src/domain/onboarding.ts'
import type { Person } from '../../src/domain/person.ts'
import { goOnOnboarding, reportSandbox, withdrawOnboarding } from '../../src/usecases/customer-onboarding.ts'
import {
  authoriseProduction,
  declineOnboarding,
  linkOnboarding,
  sendBackSandbox,
  validateSandbox,
} from '../../src/usecases/desk-onboarding.ts'
import type { Deps } from '../../src/usecases/deps.ts'
import { vouch } from '../../src/usecases/vouch.ts'
import { inPortal } from '../operators/portal-change.ts'
import { lindehof, onboardingOf, personOf, seenBy, testsSandbox, tried, turnOf } from '../support/an-onboarding.ts'
import { ends, standsAt } from '../support/onboarding-stages.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, grace, karin, noor, olivia, petra, ruben, tom, userOf, youssef } from '../support/cast.ts'

type Click = Parameters<typeof linkOnboarding>[2]
const checked = ['every-product', 'recent', 'errors-explained', 'versions']
const reason = 'Nog niet goed.'

const verbs = {
  withdraw: (deps: Deps, person: Person, _: Click, onboarding: Click) => withdrawOnboarding(deps, person, onboarding),
  'go-on': (deps: Deps, person: Person, _: Click, onboarding: Click) => goOnOnboarding(deps, person, onboarding),
  report: (deps: Deps, person: Person, _: Click, onboarding: Click) =>
    reportSandbox(deps, person, { ...onboarding, note: '' }),
  vouch: (deps: Deps, person: Person, _: Click, onboarding: Click) => vouch(deps, person, { ...onboarding, yes: true }),
  'no-vouch': (deps: Deps, person: Person, _: Click, onboarding: Click) =>
    vouch(deps, person, { ...onboarding, yes: false }),
  link: (deps: Deps, person: Person, desk: Click) => linkOnboarding(deps, person, desk),
  decline: (deps: Deps, person: Person, desk: Click) => declineOnboarding(deps, person, { ...desk, reason }),
  validate: (deps: Deps, person: Person, desk: Click) => validateSandbox(deps, person, { ...desk, checked }),
  'send-back': (deps: Deps, person: Person, desk: Click) => sendBackSandbox(deps, person, { ...desk, reason }),
  authorise: (deps: Deps, person: Person, desk: Click) => authoriseProduction(deps, person, desk),
} as const
type Verb = keyof typeof verbs

const says = {
  ok: 'allowed',
  now: 'onboarding-not-now',
  over: 'onboarding-over',
  late: 'onboarding-too-late',
  own: 'own-request',
  hid: 'not-visible',
  desk: 'not-servicedesk',
  adm: 'not-administrator',
  acc: 'not-linked',
  took: 'case-not-yours',
  shut: 'case-closed',
  dec: 'already-decided',
  sand: 'sandbox-first',
  two: 'second-agent',
  waits: 'proof-waits',
} as const

/**
 * The rule of the business, one line per verb: a word per stage, in their order.
 *
 *   link linking activate log-in sandbox-key apis versions sandbox-test validate authorise authorising production-use
 *   done declined withdrawn
 */
type Rules = Readonly<Record<Verb, string>>

const all = (word: keyof typeof says): string => Array.from(onboardingStages, () => word).join(' ')

/** Who asked, and who gets access. */
const customer: Rules = {
  withdraw: 'ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  late late over over over',
  'go-on': ' now now now now now ok  ok  now now now now  now  over over over',
  report: '  now now now now ok  ok  ok  ok  now now now  now  over over over',
  vouch: all('own'),
  'no-vouch': all('own'),
  link: all('desk'),
  decline: all('desk'),
  validate: all('desk'),
  'send-back': all('desk'),
  authorise: all('desk'),
}

/** To them it is as if it did not exist. */
const colleague: Rules = {
  ...customer,
  withdraw: all('hid'),
  'go-on': all('hid'),
  report: all('hid'),
  vouch: all('hid'),
  'no-vouch': all('hid'),
}

/** Asked whether who gets access is one of theirs. */
const administrator: Rules = {
  ...colleague,
  vouch: '    ok  dec dec dec dec dec dec dec dec dec dec  dec  over over over',
  'no-vouch': 'ok dec dec dec dec dec dec dec dec dec dec  dec  over over over',
}

const guest: Rules = {
  ...colleague,
  vouch: all('adm'),
  'no-vouch': all('adm'),
  link: all('acc'),
  decline: all('acc'),
  validate: all('acc'),
  'send-back': all('acc'),
  authorise: all('acc'),
}

/** Another one looked at the Sandbox; nobody vouched yet where it is to be linked. */
const agentWithCase: Rules = {
  ...colleague,
  link: '     waits now now now now now now now now now now now  shut shut shut',
  decline: '  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  late late shut shut shut',
  validate: ' sand sand sand sand sand sand sand sand ok now now now shut shut shut',
  'send-back': 'sand sand sand sand sand sand sand sand ok ok now now shut shut shut',
  authorise: 'sand sand sand sand sand sand sand sand sand ok now now shut shut shut',
}

const takenByAnother = 'took took took took took took took took took took took took shut shut shut'

const anotherAgent: Rules = {
  ...agentWithCase,
  link: takenByAnother,
  decline: takenByAnother,
  validate: takenByAnother,
  'send-back': takenByAnother,
}

const validator: Rules = {
  ...anotherAgent,
  authorise: 'sand sand sand sand sand sand sand sand sand two now now shut shut shut',
}

const actors: Readonly<Record<string, readonly [id: string, rules: Rules]>> = {
  'who asked': [eva, customer],
  'who gets access': [noor, customer],
  'another colleague': [tom, colleague],
  'an administrator of the number': [grace, administrator],
  'the agent who has it': [petra, agentWithCase],
  'another agent': [youssef, anotherAgent],
  'the agent who looked at the Sandbox': [ruben, validator],
  'somebody of another company': [olivia, colleague],
  'a guest': [karin, guest],
}

let bot: Bot
let standing: Onboarding | undefined
beforeAll(async () => {
  bot = await startBot()
  inPortal(bot, `insert into agent ("user") values ('${userOf('Ruben')}')`)
  await bot.app.backend.linkAddress({ address: 'zed@lindehof.example', name: 'Zed', company: lindehof }, 'zed')
  await testsSandbox(bot)
})
afterAll(() => bot.stop())

async function at(stage: OnboardingStage): Promise<Onboarding> {
  if (standing !== undefined) {
    await bot.settle()
    const now = await onboardingOf(bot, standing.id)
    if (now.stage === stage && now.version === standing.version) return now
    await ends(bot, standing)
  }
  standing = await standsAt(bot, stage, {
    requester: eva,
    access: 'Noor',
    administrator: grace,
    agent: petra,
    validator: ruben,
  })
  return standing
}

async function pressing(id: string): Promise<Person> {
  const person = await personOf(bot, id)
  return id === karin ? { ...person, rosterRole: 'guest' } : person
}

const everyone = onboardingStages.flatMap((stage) => Object.keys(actors).map((actor) => [stage, actor] as const))

describe('I-17, I-18: every stage, every actor and every verb', () => {
  it.each(everyone)('%s: %s', async (stage, actor) => {
    const [id, rules] = actors[actor]!
    const column = onboardingStages.indexOf(stage)
    const expected = Object.fromEntries(
      Object.entries(rules).map(([verb, line]) => [verb, says[line.trim().split(/\s+/)[column] as keyof typeof says]]),
    )
    const person = await pressing(id)
    const happened: Record<string, string> = {}
    const kept: Record<string, boolean> = {}
    for (const verb of Object.keys(verbs) as Verb[]) {
      const { id: onboardingId } = await at(stage)
      const before = JSON.stringify(await everything(onboardingId))
      const { desk, customer: click } = await seenBy(bot, onboardingId)
      const deps = await turnOf(bot)
      happened[verb] = await tried(() => verbs[verb](deps, person, desk, click))
      kept[verb] = JSON.stringify(await everything(onboardingId)) === before
    }
    expect(happened).toEqual(expected)
    expect(kept).toEqual(Object.fromEntries(Object.keys(verbs).map((verb) => [verb, expected[verb] !== 'allowed'])))
  })
})

/** Both sides of it. */
async function everything(id: string) {
  const onboarding = await onboardingOf(bot, id)
  return [onboarding, await bot.app.store.ledger.servicedeskCase(bot.teams.tenant, onboarding.caseId)]
}
