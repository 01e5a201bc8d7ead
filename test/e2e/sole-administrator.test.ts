import { afterEach, beforeEach, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, joost, petra, userOf } from '../support/cast.ts'
import { createGate } from '../support/gate.ts'

let bot: Bot
let gate: ReturnType<typeof createGate>
beforeEach(async () => {
  gate = createGate()
  bot = await startBot({ wrap: gate.wrap })
})
afterEach(() => bot.stop())

it('I-33: the sole administrator loses the authority before the grant: nothing is granted and the servicedesk gets a case', async () => {
  await bot.say(bram, 'aanvragen haalservice')
  await bot.press(bram, 'confirm')
  gate.close()
  await bot.press(joost, 'approve', {}, { settle: false })
  const lost = { user: userOf('Joost'), number: '6620157', authorisation: 'klantnummerinstellingen' }
  await bot.app.backend.revoke(lost, 'outside')
  gate.open()
  await bot.settle()
  const held = await bot.app.backend.heldBy(userOf('Bram'), '6620157')
  expect(held.map(({ authorisation }) => authorisation)).not.toContain('haalservice')
  expect(bot.offered(petra)).toContain('case-claim')
  expect(bot.shown(bram)).toContain('Ik vind niemand die over')
  expect(bot.shown(bram)).not.toContain('Ik kan Joost')
})

it('a typed yes that is a command elsewhere confirms what was asked', async () => {
  await bot.say(bram, 'aanvragen haalservice')
  await bot.say(bram, 'akkoord')
  expect(await bot.app.store.ledger.requestsAbout(bot.teams.tenant, { id: bram }, 5)).toHaveLength(1)
})

it('I-33: the sole administrator asks for himself: the case says who would decide and why he may not', async () => {
  await bot.say(joost, 'aanvragen haalservice 6620157')
  await bot.press(joost, 'confirm')
  const card = JSON.stringify(shownCard(bot.newest(petra, 'case-claim')))
  expect(card).toContain('Wel beheerder, maar het is de eigen aanvraag')
  expect(card).toContain('Joost van Dalen')
})
