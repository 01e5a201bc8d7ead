import { expect, it } from 'vitest'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import { minutes } from '../../src/domain/instant.ts'
import type { PermissionsBackend } from '../../src/ports/permissions-backend.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import { grace, sanne, userOf } from '../support/cast.ts'

it('I-26: an undo gives back what the card offered, and not another authorisation of the same revoke', async () => {
  let away = true
  const slow = (backend: PermissionsBackend): PermissionsBackend => ({
    ...backend,
    revoke: (grant, key) =>
      away && grant.authorisation === 'zakelijke-track-trace'
        ? Promise.reject(new BackendUnavailable('away'))
        : backend.revoke(grant, key),
  })
  const bot = await startBot({ wrap: (name, port) => (name === 'backend' ? (slow(port as never) as never) : port) })
  const held = async () =>
    (await bot.app.backend.heldBy(userOf('Noor'), '9401138')).map(({ authorisation }) => authorisation)
  try {
    await bot.say(sanne, 'intrekken 9401138 noor.visser@example.com')
    await bot.press(sanne, 'answer', { authorisations: 'haalservice,zakelijke-track-trace' })
    await bot.press(sanne, 'confirm')
    const offer = bot.newest(sanne, 'undo-revoke')
    const card = shownCard(offer)!
    await bot.say(grace, 'toekennen haalservice 9401138 noor.visser@example.com')
    await bot.press(grace, 'confirm')
    away = false
    bot.clock.move(minutes(2))
    await bot.settle()
    expect(await held()).not.toContain('zakelijke-track-trace')
    await bot.client.press(sanne, offer, 'undo-revoke', {}, { activityId: 'f:old', card })
    await bot.settle()
    expect(await held()).not.toContain('zakelijke-track-trace')
    // What is offered now is another matter, and works.
    await bot.press(sanne, 'undo-revoke')
    expect(await held()).toContain('zakelijke-track-trace')
  } finally {
    await bot.stop()
  }
})
