import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppParts } from '../../src/app.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { grace, sanne, userOf } from '../support/cast.ts'
import { directOn } from '../support/direct-changes.ts'
import type { Direct } from '../support/direct-changes.ts'

const number = '9401138'
const user = userOf('Tom')
const ours = ['haalservice', 'facturen', 'partijpost', 'adresboek', 'notificaties', 'webshop']
/** Switched in the portal by others, in the middle of each of our writes. */
const theirs = ['orderbevestigingen', 'prijzen-inzien', 'doorzendservice', 'postbussen']

interface Written {
  readonly authorisation: string
  /** What was different right after the write, besides what they did themselves. */
  readonly changed: readonly string[]
}

let bot: Bot
let direct: Direct
let written: Written[]
const wanted = new Map<string, boolean>()
let edits = 0

const heldIn = async (backend: PermissionsBackend) =>
  new Set((await backend.heldBy(user, number)).map(({ authorisation }) => authorisation))

/** Somebody saves the same page in the portal. */
async function outsideEdit(backend: PermissionsBackend): Promise<string> {
  const authorisation = theirs[edits % theirs.length] ?? ''
  const on = !(wanted.get(authorisation) ?? false)
  edits += 1
  wanted.set(authorisation, on)
  await backend[on ? 'grant' : 'revoke']({ user, number, authorisation }, `outside ${edits}`)
  return authorisation
}

const edited: NonNullable<AppParts['wrap']> = (name, port) =>
  name !== 'backend'
    ? port
    : new Proxy(port, {
        get(target, key) {
          if (key !== 'grant' && key !== 'revoke') return Reflect.get(target, key) as unknown
          const backend = target as unknown as PermissionsBackend
          return async (...args: Parameters<PermissionsBackend['grant']>) => {
            const before = await heldIn(backend)
            const they = await outsideEdit(backend)
            await backend[key](...args)
            const after = await heldIn(backend)
            const changed = [...ours, ...theirs].filter((each) => before.has(each) !== after.has(each) && each !== they)
            written.push({ authorisation: args[0].authorisation, changed })
          }
        },
      })

beforeAll(async () => {
  written = []
  bot = await startBot({ wrap: edited })
  for (const personId of [sanne, grace]) await bot.say(personId, 'hoi')
  direct = await directOn(bot)
})
afterAll(() => bot.stop())

describe('I-27: a change touches exactly that one authorisation', () => {
  it('whatever others save on the same page between our read and our write', async () => {
    for (const wish of ['on', 'off', 'on'] as const) {
      const all = ours.map((authorisation) => direct.change(sanne, wish, user, number, authorisation))
      await Promise.all(all)
      await bot.settle()
    }
    expect(written.map(({ authorisation }) => authorisation).toSorted()).toEqual(
      ours.flatMap((each) => [each, each, each]).toSorted(),
    )
    expect(written.filter(({ authorisation, changed }) => changed.join() !== authorisation)).toEqual([])
    expect(edits).toBe(written.length)
  })

  it('in the end there is what we wished and what they saved, and nothing else', async () => {
    const saved = theirs.filter((authorisation) => wanted.get(authorisation))
    const held = await heldIn(bot.app.backend)
    expect([...held].toSorted()).toEqual([...ours, ...saved].toSorted())
  })
})
