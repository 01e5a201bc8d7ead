import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { tom } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const answers = () =>
  bot.teams
    .messages(tom)
    .slice(1)
    .map((message) => JSON.stringify(shownCard(message) ?? message.text))

/** A message of Tom under this id, as typed or, with an event, as Teams brings it again. */
async function brings(id: string, text: string, eventType?: string): Promise<void> {
  const body = bot.client.bodyOfText(tom, text)
  const edited = { type: 'messageUpdate', channelData: { ...body.channelData, eventType } }
  await bot.client.post({ ...body, id, ...(eventType === undefined ? {} : edited) })
  await bot.settle()
}

describe('a message that was typed and edited (TEAMS.md B2)', () => {
  it('is answered for what it says now, each time it is edited', async () => {
    await brings('m-1', 'qwerty uiop')
    await brings('m-1', 'hulp', 'editMessage')
    await brings('m-1', 'mijn aanvragen', 'editMessage')
    const said = answers()
    expect(said).toHaveLength(3)
    expect(said[0]).toContain('Dat begrijp ik niet')
    expect(said[1]).toContain('Je kunt dit typen')
    expect(said[2]).toContain('Mijn aanvragen')
  })

  it('I-20: an edit delivered twice is one turn', async () => {
    await brings('m-1', 'hulp')
    for (let time = 0; time < 2; time += 1) await brings('m-1', 'mijn aanvragen', 'editMessage')
    expect(answers()).toHaveLength(2)
  })

  it.each(['undeleteMessage', 'softDeleteMessage', ''])('says nothing new by the event "%s"', async (eventType) => {
    await brings('m-1', 'hulp')
    await brings('m-1', 'mijn aanvragen', eventType)
    expect(answers()).toHaveLength(1)
  })
})
