import { afterEach, expect, it } from 'vitest'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { tom } from '../support/cast.ts'

let bot: Bot
afterEach(() => bot.stop())

it('L-8: a fault is answered with a reference number and nothing of what went wrong', async () => {
  bot = await startBot({
    wrap: (name, port) =>
      name !== 'people'
        ? port
        : new Proxy(port, {
            get: (target, key) =>
              key === 'chooseLocale'
                ? () => Promise.reject(new Error('near "select secret from person": tom.bakker@example.com'))
                : (Reflect.get(target, key) as unknown),
          }),
  })
  const typed = await bot.say(tom, 'english')
  expect(bot.sees(tom).at(-1)).toMatch(/T-[0-9A-Z]{6}/)
  await bot.say(tom, 'taal')
  const pressed = await bot.press(tom, 'language')
  for (const sent of [typed, pressed]) {
    expect(sent.status).toBe(200)
    expect(JSON.stringify(sent.body ?? '')).not.toMatch(/select|secret|person/)
  }
  expect(JSON.stringify(pressed.body)).toMatch(/T-[0-9A-Z]{6}/)
  expect(bot.sees(tom).join()).not.toContain('secret')
})
