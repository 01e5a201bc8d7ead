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
    join(folder, 'parkeren.ts'),
    `import { defineService } from '../../../src/catalogue/define-service.ts'
export default defineService({
  kind: 'authorisation', id: 'parkeren', name: { nl: 'Parkeren', en: 'Parking' }, choose: 'all',
  grants: [{ id: 'parkeerhulp', label: 'Parkeerhulp', group: 'Gebouw', aliases: [], needs: 1 }],
})
`,
  )
  const bot = await startBot({ catalogueFolders: [servicesFolder, folder] })
  try {
    const all = (personId: string) =>
      JSON.stringify(bot.teams.messages(personId).map((each) => shownCard(each) ?? each.text))
    await bot.say(tom, 'andere autorisaties')
    expect(all(tom)).toMatch(/Gebouw.*Parkeren/)
    await bot.say(tom, 'stappen parkeren')
    expect(all(tom)).toContain('Parkeren: zo krijg je toegang')
    await bot.say(tom, 'parkeren')
    await bot.press(tom, 'confirm')
    expect(all(sanne)).toContain('Parkeerhulp')
    await bot.press(sanne, 'approve')
    const held = await bot.app.backend.heldBy(userOf('Tom'), '9401138')
    expect(held.map(({ authorisation }) => authorisation)).toEqual(['parkeerhulp'])
  } finally {
    await bot.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
