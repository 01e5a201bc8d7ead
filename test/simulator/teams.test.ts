import { expect, test } from 'vitest'
import { createTeams } from '../../src/simulator/teams.ts'
import { anna, eva, people, tenant } from './people.ts'

const start = () => createTeams({ people, tenant, now: () => 1000 })

test('a person keeps the same conversation over restarts, and shares it with nobody', () => {
  expect(start().personal(eva)).toBe(start().personal(eva))
  expect(start().personal(eva)).not.toBe(start().personal(anna))
})

test('messages of one person are not seen by another', () => {
  const teams = start()
  teams.post(teams.personal(eva), 'bot', { text: 'for Eva' })
  expect(teams.messages(anna)).toEqual([])
})

test('a card that a click put there is seen by who clicked only', () => {
  const teams = start()
  const id = teams.post(teams.group(), 'bot', { text: 'for all' })
  teams.showTo(eva, id, { type: 'AdaptiveCard' })
  expect(teams.message(eva, id)).toMatchObject({ perViewerCard: { type: 'AdaptiveCard' } })
  expect(teams.message(anna, id)).not.toHaveProperty('perViewerCard')
})

test('who waits gets the message that comes, or the one that came', async () => {
  const teams = start()
  const waiting = teams.until(eva, ({ text }) => text === 'late')
  teams.post(teams.personal(eva), 'bot', { text: 'late' })
  expect(await waiting).toMatchObject({ text: 'late', at: 1000 })
  expect(await teams.until(eva, ({ text }) => text === 'late')).toMatchObject({ text: 'late' })
})

test('waiting in vain ends', async () => {
  await expect(start().until(eva, () => true, 10)).rejects.toThrow('saw no such message')
})

test('what a person holds of a message does not change under them', () => {
  const teams = start()
  const id = teams.post(teams.personal(eva), 'bot', { text: 'before' })
  const held = teams.message(eva, id)
  teams.update(teams.personal(eva), id, { text: 'after' })
  expect(held).toMatchObject({ text: 'before' })
})

test('a stranger to this Teams has no conversation', () => {
  expect(() => start().personal('stranger')).toThrow('Nobody in this Teams')
})
