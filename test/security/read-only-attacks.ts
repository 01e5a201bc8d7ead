import { defineService } from '../../src/catalogue/define-service.ts'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import type { Authorisation } from '../../src/domain/service.ts'
import { changeDirectly } from '../../src/usecases/change-directly.ts'
import { newChange } from '../../src/usecases/new-change.ts'
import { planChange } from '../../src/usecases/plan-change.ts'
import { planRequest } from '../../src/usecases/plan-request.ts'
import { submitRequest } from '../../src/usecases/submit-request.ts'
import { eva, grace, noor, sanne, tom, userOf } from '../support/cast.ts'
import { readOnly } from './read-only-stage.ts'
import type { Stage } from './read-only-stage.ts'

export interface Attack {
  readonly route: string
  readonly how: string
  /** Who is answered. */
  readonly who: string
  readonly run: (stage: Stage) => Promise<unknown>
}

const typed = (who: string, text: string): Attack => ({
  route: 'typed',
  how: JSON.stringify(text),
  who,
  run: ({ bot }) => bot.say(who, text),
})
/** Typed as the answer to a question that was asked. */
const answered = (who: string, question: string, text: string): Attack => ({
  route: 'answered',
  how: `${question} / ${text}`,
  who,
  run: async ({ bot }) => {
    await bot.say(who, 'stop')
    await bot.say(who, question)
    return bot.say(who, text)
  },
})
/** On a form that was shown. */
const form = (who: string, question: string, inputs: Readonly<Record<string, string>>): Attack => ({
  route: 'form',
  how: `${question} ${JSON.stringify(inputs)}`,
  who,
  run: async ({ bot, forge }) => {
    await bot.say(who, 'stop')
    await bot.say(who, question)
    const { id, seen } = pressable(bot.newest(who, 'answer'))
    return forge(who, { verb: 'answer', id, seen, ...inputs })
  },
})

function pressable(message: object): { readonly id: string; readonly seen: number } {
  const found = /"verb":"answer","id":"([^"]+)","seen":(\d+)/.exec(JSON.stringify(message))
  return { id: found?.[1] ?? '', seen: Number(found?.[2]) }
}

const opened = (who: string, id: string): Attack => ({
  route: 'button',
  how: id,
  who,
  run: ({ forge }) => forge(who, { verb: 'open', id, seen: 0 }),
})

export const conversationAttacks: readonly Attack[] = [
  typed(tom, 'aanvragen track & trace read only'),
  typed(tom, 'TRACK & TRACE READ ONLY'),
  typed(tom, 'request track and trace read only'),
  typed(tom, 'read only track and trace'),
  typed(tom, 'ik wil t&t alleen lezen'),
  typed(tom, 'leesrechten track en trace'),
  typed(tom, 'geef mij inzage in track en trace'),
  typed(tom, 'T&T read-only op 9401138 graag'),
  typed(tom, 'tnt view only'),
  typed(tom, 'aanvragen Trãck & Tracé réad ónly'),
  typed(tom, 'aanvragen tr\u200back & tra\u200dce re\u2060ad on\u00adly'),
  typed(tom, 'ｔｒａｃｋ ＆ ｔｒａｃｅ ｒｅａｄ ｏｎｌｙ'),
  typed(tom, 'track\n&\ttrace   read\u00a0only'),
  typed(tom, 'track-trace-read-only'),
  typed(tom, 'aanvragen haalservice, facturen en track & trace read only voor 9401138'),
  typed(tom, 'zakelijke track & trace, maar dan alleen lezen'),
  typed(sanne, 'toekennen track & trace read only 9401138 eva.jansen@example.com'),
  typed(grace, 'grant tracktrace readonly to eva.jansen@example.com on 9401138'),
  typed(sanne, 'geef Tom dezelfde toegang als Ruben'),
  typed(grace, 'give eva.jansen@example.com the same access as ruben.smit@example.com'),
  typed(sanne, 'kopieer de rechten van ruben.smit@example.com naar eva.jansen@example.com'),
  answered(tom, 'aanvragen', 'track & trace read only'),
  answered(tom, 'aanvragen inzien', 'facturen en track & trace alleen lezen'),
  answered(sanne, 'toekennen', 't&t read only'),
  form(tom, 'aanvragen', { service: readOnly }),
  form(tom, 'aanvragen inzien', { authorisations: readOnly }),
  form(tom, 'aanvragen inzien', { authorisations: `facturen,prijzen-inzien,${readOnly}` }),
  form(sanne, 'toekennen', { service: readOnly }),
  form(sanne, 'toekennen inzien 9401138', { authorisations: `facturen,${readOnly}`, colleague: userOf('Eva') }),
  opened(tom, `request:${readOnly}`),
  opened(sanne, `grant:${readOnly}`),
]

const draft = { service: 'inzien', authorisations: ['facturen', readOnly], number: '9401138' }
const direct = { ...draft, wish: 'on', user: userOf('Eva') } as const
const person = async ({ bot }: Stage, id: string) =>
  (await bot.app.store.people.find({ tenant: bot.teams.tenant, id }))!
const valet: Authorisation = { id: 'valet', label: 'Valet', group: 'Diensten', aliases: [], needs: 1 }
const service = {
  kind: 'authorisation',
  id: 'mee',
  name: { nl: 'Meekijken', en: 'Looking along' },
  grants: [valet],
} as const
const made = (how: string, input: Parameters<typeof defineService>[0]): Attack => ({
  route: 'service file',
  how,
  who: tom,
  run: () => Promise.resolve().then(() => defineService(input)),
})
const called = (route: string, how: string, run: Attack['run'], who = tom): Attack => ({ route, how, who, run })

export const innerAttacks: readonly Attack[] = [
  called('use case', 'planRequest', async (stage) => planRequest(stage.deps, await person(stage, tom), draft)),
  called('use case', 'submitRequest', async (stage) =>
    submitRequest(stage.deps, await person(stage, tom), { draft, reason: '', confirmation: 'x', shown: 'y' }),
  ),
  called('use case', 'planChange', async (stage) => planChange(stage.deps, await person(stage, sanne), direct)),
  called('use case', 'changeDirectly', async (stage) =>
    changeDirectly(stage.deps, await person(stage, sanne), {
      draft: { ...direct, numbers: [direct.number] },
      confirmation: 'x',
      shown: 'y',
    }),
  ),
  called('change', 'newChange', async (stage) => {
    const change = await stage.importChange({ state: 'failed', wish: 'off' })
    await stage.deps.ledger.write((tx) => newChange(tx, { ...change, wish: 'on' }))
  }),
  called('database', 'insert into change', async (stage) => {
    const change = await stage.importChange({ state: 'failed', wish: 'off' })
    const row = { ...change, id: 'i', batch: 'b', key: 'k', wish: 'on', state: 'due' } as const
    await stage.deps.ledger.write((tx) => tx.insertChange(row))
  }),
  called(
    'imported request',
    'approve',
    async ({ importRequest, forge, bot }) => {
      const { id, version } = await importRequest(eva, 'Eva')
      await bot.say(sanne, `toon ${id}`)
      return forge(sanne, { verb: 'approve', id, seen: version })
    },
    sanne,
  ),
  called(
    'imported request',
    'approve by its line',
    async ({ importRequest, forge }) => {
      const { id, version, lines } = await importRequest(tom, 'Tom')
      return forge(grace, { verb: 'approve', id, seen: version, lines: lines.map((line) => line.id).join(',') })
    },
    grace,
  ),
  called(
    'imported request',
    'change it',
    async ({ importRequest, forge }) => {
      const { id, version } = await importRequest(noor, 'Noor')
      return forge(noor, { verb: 'change-request', id, seen: version })
    },
    noor,
  ),
  ...(['direct', 'undo', 'replace', 'end-grant'] as const).map((cause) =>
    called(
      'imported change',
      `the worker carries out: ${cause}`,
      async ({ importChange, bot }) => {
        await bot.say(sanne, 'menu')
        const { tenant, id, customer, user } = await importChange({ cause })
        const effect = {
          kind: 'change',
          tenant,
          changeId: id,
          customerNumber: customer.number,
          userId: user.id,
        } as const
        await bot.app.store.ledger.write((tx) => tx.owe(effect))
        await bot.settle()
      },
      sanne,
    ),
  ),
  called(
    'imported change',
    'retry',
    async ({ importChange, forge }) => {
      const { id, generation } = await importChange({ state: 'failed' })
      return forge(sanne, { verb: 'retry-change', id, seen: generation })
    },
    sanne,
  ),
  called('adapter', 'grant', ({ bot }) =>
    bot.app.backend.grant({ user: userOf('Eva'), number: '9401138', authorisation: readOnly }, 'adapter'),
  ),
  made('by its label', { ...service, grants: ['Track & trace read only'] }),
  made('by a spelling of it', { ...service, grants: [{ ...valet, label: 'T&T alleen lezen' }] }),
  made('by its id', { ...service, grants: [{ ...valet, id: readOnly }] }),
  made('as an alias', { ...service, aliases: ['meekijken', 'track en trace leesrechten'] }),
  made('as its name', { ...service, name: { nl: 'Track & trace read only', en: 'Looking' } }),
  called('service file', 'written without defineService', () =>
    loadCatalogue(new URL('../fixtures/forged-services/', import.meta.url)),
  ),
]
