import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { servicesFolder } from '../../src/catalogue/load.ts'
import { shownCard } from '../../src/simulator/message.ts'
import { startBot } from '../support/bot.ts'
import { sanne, tom, userOf } from '../support/cast.ts'

it('one new file is a service in menu, guide, dialog and review card, and can be granted', async () => {
  // Inside the project, so that the file's own imports are found as those of any service are.
  const folder = await mkdtemp(join(fileURLToPath(new URL('.', import.meta.url)), 'services-'))
  await writeFile(
    join(folder, 'facturen.ts'),
    `import { defineService } from '../../../src/catalogue/define-service.ts'
export default defineService({
  kind: 'authorisation', id: 'facturen', name: { nl: 'Facturen', en: 'Invoices' }, grants: ['Facturen'], choose: 'all',
})
`,
  )
  const bot = await startBot({ catalogueFolders: [servicesFolder, folder] })
  try {
    const all = (personId: string) =>
      JSON.stringify(bot.teams.messages(personId).map((each) => shownCard(each) ?? each.text))
    await bot.say(tom, 'hoi')
    expect(all(tom)).toContain('Facturen')
    await bot.say(tom, 'stappen facturen')
    expect(all(tom)).toMatch(/Facturen.*Stap|Stap.*Facturen/i)
    await bot.say(tom, 'facturen')
    await bot.press(tom, 'confirm')
    expect(all(sanne)).toContain('Facturen')
    await bot.press(sanne, 'approve')
    const held = await bot.app.backend.heldBy(userOf('Tom'), '9401138')
    expect(held.map(({ authorisation }) => authorisation)).toEqual(['facturen'])
  } finally {
    await bot.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
