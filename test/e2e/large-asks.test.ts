import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { servicesFolder } from '../../src/catalogue/load.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { wordsOf } from '../support/card-tree.ts'
import { eva, fatima, grace } from '../support/cast.ts'

let bot: Bot
let folder: string
beforeAll(async () => {
  // Inside the project, so that the file's own imports are found as those of any service are.
  folder = await mkdtemp(join(fileURLToPath(new URL('.', import.meta.url)), 'services-'))
  await writeFile(join(folder, 'fifty.ts'), bundle('fifty', 'Vijftigdienst', 50))
  await writeFile(join(folder, 'sixty-seven.ts'), bundle('sixty-seven', 'Zevenenzestigdienst', 67))
  bot = await startBot({ catalogueFolders: [servicesFolder, folder] })
  for (const colleague of colleagues)
    for (const number of ['9401138', '9401146'])
      await bot.app.backend.inviteUser(
        { address: colleague, name: nameOf(colleague), number },
        `${colleague} ${number}`,
      )
})
afterAll(async () => {
  await bot.stop()
  await rm(folder, { recursive: true, force: true })
})

const bundle = (id: string, name: string, count: number) => `
import { defineService } from '../../../src/catalogue/define-service.ts'
const grants = Array.from({ length: ${String(count)} }, (_, each) => ({ id: '${id}-' + each, label: '${name} ' + (each + 1), group: 'Alles', aliases: [], needs: 1 }))
export default defineService({
  kind: 'authorisation', id: '${id}', name: { nl: '${name}', en: '${name}' }, grants, choose: 'all',
})
`
const colleagues = Array.from({ length: 15 }, (_, at) => `collega${String(at + 1)}@example.com`)
const nameOf = (address: string): string => address.replace('@example.com', '')
const last = (personId: string): string => {
  const card = shownCard(bot.teams.messages(personId).findLast(({ from }) => from === 'bot')!)
  return card === undefined ? '' : wordsOf(card as unknown as Parameters<typeof wordsOf>[0])
}
const madeBy = async (personId: string) => {
  const all = await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: personId }, 50)
  return all.filter(({ requester }) => requester.id === personId)
}

describe('I-45: how much fits in one go', () => {
  it('201 lines: refused with how many they are, and nothing is asked', async () => {
    await bot.say(eva, 'aanvragen zevenenzestigdienst 9401138 9401146 9401154')
    expect(last(eva)).toContain('Dat zijn 201 autorisaties')
    expect(last(eva)).toContain('er passen er 200 in')
    expect(bot.offered(eva)).not.toContain('confirm')
    expect(await madeBy(eva)).toEqual([])
  })

  it('more requests than can be open: refused with how many they are, before anything is looked up', async () => {
    await bot.say(eva, `aanvragen haalservice 9401138 9401146 voor mij en ${colleagues.join(', ')}`)
    expect(last(eva)).toContain('32 aanvragen')
    expect(bot.offered(eva)).not.toContain('confirm')
  })

  it('a hundred lines: shown without leaving one out, asked in one go, and decided by who has authority', async () => {
    await bot.say(eva, 'aanvragen vijftigdienst 9401138 9401146')
    expect(last(eva)).toContain('2 aanvragen, 100 autorisaties')
    const labels = Array.from({ length: 50 }, (_, each) => `Vijftigdienst ${String(each + 1)}`)
    expect(labels.filter((label) => !last(eva).includes(label))).toEqual([])
    await bot.press(eva, 'confirm')
    const made = await madeBy(eva)
    expect(made.map(({ lines }) => lines.length)).toEqual([50, 50])
    await bot.press(fatima, 'decline', { reason: 'Te veel.' })
    await bot.press(grace, 'decline', { reason: 'Te veel.' })
    expect(new Set((await madeBy(eva)).flatMap(({ lines }) => lines.map(({ state }) => state)))).toEqual(
      new Set(['declined']),
    )
  })

  it('thirty requests for fifteen colleagues: said how many people hear of it, and one card for all of them', async () => {
    await bot.say(eva, `aanvragen haalservice 9401138 9401146 voor ${colleagues.join(', ')}`)
    expect(last(eva)).toContain('30 aanvragen, 30 autorisaties')
    expect(last(eva)).toContain('Dit bericht gaat naar 18 mensen')
    expect(colleagues.filter((colleague) => !last(eva).includes(nameOf(colleague)))).toEqual([])
    await bot.press(eva, 'confirm')
    expect((await madeBy(eva)).filter(({ lines }) => lines[0]?.authorisation === 'haalservice')).toHaveLength(30)
    expect(last(eva)).toContain('Van je 30 aanvragen wachten er nog 30')
  })
})
