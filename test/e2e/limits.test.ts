import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servicesFolder } from '../../src/catalogue/load.ts'
import { aLine, aRequest } from '../support/a-request.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, tom } from '../support/cast.ts'

let bot: Bot
let folder: string
beforeAll(async () => {
  // Inside the project, so that the file's own imports are found as those of any service are.
  folder = await mkdtemp(join(fileURLToPath(new URL('.', import.meta.url)), 'services-'))
  await writeFile(join(folder, 'everything.ts'), everything)
  bot = await startBot({ catalogueFolders: [servicesFolder, folder] })
})
afterAll(async () => {
  await bot.stop()
  await rm(folder, { recursive: true, force: true })
})

/** A service of more authorisations than a request may have lines. */
const everything = `import { defineService } from '../../../src/catalogue/define-service.ts'
const grants = Array.from({ length: 201 }, (_, each) => ({ id: 'right-' + each, label: 'Recht ' + each, group: 'Alles', aliases: [], needs: 1 }))
export default defineService({
  kind: 'authorisation', id: 'everything', name: { nl: 'Allesdienst', en: 'Everything' }, grants, choose: 'all',
})
`

let made = 0
/** Open requests as somebody made them before. */
async function open(count: number, requesterId: string, number: string): Promise<void> {
  for (const index of Array.from({ length: count }, (_, each) => each)) {
    made += 1
    await bot.app.store.ledger.write((tx) =>
      tx.insertRequest(
        aRequest({
          id: `A-${String(made).padStart(10, '0')}`,
          batch: `A-${String(made).padStart(10, '0')}`,
          tenant: bot.teams.tenant,
          requester: { id: requesterId, userId: 'user-x', name: 'X' },
          beneficiary: { id: `user-${index}-${made}`, name: 'X', address: 'x@example.com' },
          customer: { number, name: 'X' },
          submittedAt: Date.now(),
          expiresAt: Date.now() + 86_400_000,
          lines: [aLine({ id: `line-${made}` })],
        }),
      ),
    )
  }
}

const openOf = async (personId: string): Promise<number> =>
  bot.app.store.ledger.countOpenRequestsBy(bot.teams.tenant, personId)
const last = (personId: string): string => JSON.stringify(bot.teams.messages(personId).at(-1))

describe('I-45: nobody can exhaust the people who decide', () => {
  it('a person has at most 30 requests open, and is told what to do', async () => {
    await open(29, eva, '6620157')
    await bot.say(eva, 'aanvragen haalservice 9401138')
    await bot.say(eva, 'ja')
    expect(await openOf(eva)).toBe(30)
    await bot.say(eva, 'aanvragen haalservice 9401146')
    await bot.say(eva, 'ja')
    expect(await openOf(eva)).toBe(30)
    expect(last(eva)).toContain('te veel aanvragen openstaan')
    await bot.say(eva, 'annuleren')
  })

  it('a request has at most 200 lines: what asks for more is refused in words, and changes nothing', async () => {
    await bot.say(tom, 'aanvragen allesdienst 9401138')
    await bot.say(tom, 'ja')
    expect(await openOf(tom)).toBe(0)
    expect(last(tom)).toContain('er passen er 200 in')
    await bot.say(tom, 'annuleren')
  })

  it('a customer number has at most 200 requests open, whoever asks', async () => {
    await open(200 - (await bot.app.store.ledger.countOpenRequestsOn(bot.teams.tenant, '9401138')), 'many', '9401138')
    await bot.say(tom, 'aanvragen haalservice 9401138')
    await bot.say(tom, 'ja')
    expect(await openOf(tom)).toBe(0)
    expect(last(tom)).toContain('9401138 staan te veel aanvragen open')
    expect(last(tom)).toContain('beheerder')
  })
})
