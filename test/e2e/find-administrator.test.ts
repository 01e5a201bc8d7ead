import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inPortal } from '../operators/portal-change.ts'
import { answerTo, opensTopic } from '../support/answers.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { bram, eva, fatima, ingrid, joost, karin, olivia, petra, tom, userOf } from '../support/cast.ts'

let bot: Bot
beforeEach(async () => {
  bot = await startBot()
})
afterEach(() => bot.stop())

const answer = (personId: string): string => answerTo(bot, personId)
const opens = (personId: string, topic: string) => opensTopic(bot, personId, topic)

/** A number above the parent, with an administrator of its own; governed says whether each level governs. */
const withGrandparent = (governed: 0 | 1): void =>
  inPortal(
    bot,
    `insert into customer_number (number, name, parent, governed_by_parent) values ('9400001', 'Lindehof Holding', null, 0)`,
    `update customer_number set parent = '9400001', governed_by_parent = ${String(governed)} where number = '9400125'`,
    `insert into membership ("user", number) values ('${userOf('Bram')}', '9400001')`,
    ...['klantnummerinstellingen', 'instellingen-klantnummer-beheren'].map(
      (authorisation) =>
        `insert into held ("user", number, authorisation, since) values ('${userOf('Bram')}', '9400001', '${authorisation}', 0)`,
    ),
  )

describe('by number', () => {
  it('names who decides, why, and who can be reached; the request starts with the number filled in', async () => {
    await bot.say(eva, 'wie is de beheerder van 9401138')
    for (const fact of [
      'Sanne de Boer',
      'Beheerder van 9401138',
      'Fatima Amrani',
      'Beheerder van 9400125, dat boven 9401138 staat',
      'Bereikbaar in Teams',
    ])
      expect(answer(eva)).toContain(fact)
    await opens(eva, 'request-on:@9401138')
    expect(answer(eva)).toContain('Welke dienst')
    await bot.press(eva, 'answer', { service: 'haalservice' })
    expect(bot.offered(eva)).toContain('confirm')
  })

  it('offers an e-mail where nobody can be reached', async () => {
    await bot.say(olivia, 'who is the administrator of 20451190')
    expect(answer(olivia)).toContain('mailto:ingrid.kok@example.com')
    await bot.say(olivia, 'who is the administrator of 6620157')
    expect(answer(olivia)).not.toContain('mailto:')
    expect(bot.teams.person(ingrid).name).toBe('Ingrid Kok')
  })

  it('I-18: says the same of a number that is not theirs and of one that does not exist', async () => {
    await bot.say(tom, 'wie is de beheerder van 6620157')
    const known = answer(tom)
    await bot.say(tom, 'wie is de beheerder van 6620158')
    expect(answer(tom).replaceAll('6620158', '6620157')).toBe(known)
    expect(known).not.toContain('Joost')
  })

  it('I-10: says nobody is the administrator only where the backend said so', async () => {
    bot.faults.reads.fail = true
    await bot.say(eva, 'wie is de beheerder van 9401138')
    expect(answer(eva)).toContain('antwoordt nu niet')
    bot.faults.reads.fail = false
  })

  it('I-12: looks higher than one parent, as far as the backend says it governs', async () => {
    withGrandparent(1)
    await bot.say(eva, 'wie is de beheerder van 9401146')
    expect(answer(eva)).toContain('Beheerder van 9400001, dat boven 9401146 staat')
    expect(answer(eva)).toContain('Bram Peters')
  })

  it('I-12: leaves out who is above but does not govern', async () => {
    withGrandparent(0)
    await bot.say(eva, 'wie is de beheerder van 9401146')
    expect(answer(eva)).toContain('Fatima Amrani')
    expect(answer(eva)).not.toContain('Bram Peters')
    await bot.say(eva, 'wie is de beheerder van 9401154')
    expect(answer(eva)).toContain('Ik vind geen beheerder')
  })
})

describe('by service', () => {
  it('goes over the numbers on which it is not held, and asks with both filled in', async () => {
    await bot.app.backend.grant({ user: userOf('Eva'), number: '9401138', authorisation: 'haalservice' }, 'before')
    await bot.say(eva, 'wie kan mij haalservice geven')
    expect(answer(eva)).toContain('Wie kan je Haalservice geven?')
    expect(answer(eva)).toContain('9401146')
    expect(answer(eva)).not.toContain('9401138')
    await opens(eva, 'administrators:haalservice@9401146')
    expect(answer(eva)).toContain('Zij kunnen je Haalservice geven')
    await opens(eva, 'request-on:haalservice@9401146')
    await bot.press(eva, 'confirm')
    expect(bot.offered(fatima)).toContain('approve')
  })

  it('says so where it is held everywhere, or on the one number there is', async () => {
    await bot.app.backend.grant({ user: userOf('Tom'), number: '9401138', authorisation: 'haalservice' }, 'before')
    await bot.say(tom, 'who can give me haalservice')
    expect(answer(tom)).toContain('staat hier al aan')
    for (const number of ['9401138', '9401146', '9401154'])
      await bot.app.backend.grant({ user: userOf('Eva'), number, authorisation: 'haalservice' }, `before ${number}`)
    await bot.say(eva, 'wie kan mij haalservice geven')
    expect(answer(eva)).toContain('al op al je klantnummers')
  })
})

describe('for a colleague', () => {
  it('I-18: only on numbers that both share', async () => {
    await bot.say(tom, 'wie is de beheerder van eva.jansen@example.com')
    expect(answer(tom)).toContain('Beheerders van 9401138')
    expect(answer(tom)).toContain('als het om Eva Jansen gaat')
    expect(answer(tom)).not.toContain('9401146')
  })

  it('I-18: a colleague of other numbers is as unknown as one who does not exist', async () => {
    await bot.say(tom, 'wie is de beheerder van joost.vandalen@example.com')
    const stranger = answer(tom)
    await bot.say(tom, 'wie is de beheerder van niemand@example.com')
    expect(answer(tom)).toBe(stranger)
    await opens(tom, 'administrators:@9401138@user-joost-van-dalen')
    expect(answer(tom)).not.toContain('Joost')
  })

  it('the request is for that colleague', async () => {
    await bot.say(eva, 'wie is de beheerder van noor.visser@example.com')
    expect(answer(eva)).toContain('Wie beslist er voor Noor Visser?')
    await opens(eva, 'administrators:@9401146@user-noor-visser')
    await opens(eva, 'request-on:haalservice@9401146@user-noor-visser')
    await bot.press(eva, 'confirm')
    expect((await bot.newestRequest(eva)).beneficiary.name).toBe('Noor Visser')
  })

  it('I-11: who it is about is named as somebody who does not decide', async () => {
    await bot.say(eva, 'wie is de beheerder van sanne.deboer@example.com 9401138')
    expect(answer(eva)).toContain('Om deze collega gaat het')
    expect(answer(eva)).toContain('Grace Taylor')
  })
})

describe('I-33: no dead end', () => {
  it('somebody without an account hears how to become a user', async () => {
    await bot.say(karin, 'wie is mijn beheerder')
    expect(answer(karin)).toContain('Gebruiker toevoegen')
  })

  it('the sole administrator finds that it is only themselves, and that the servicedesk seeks somebody', async () => {
    await bot.say(joost, 'wie is mijn beheerder')
    expect(answer(joost)).toContain('Dit ben jij')
    expect(answer(joost)).toContain('zoekt de servicedesk uit wie het wel mag')
    await opens(joost, 'request-on:haalservice@6620157')
    await bot.press(joost, 'confirm')
    expect(bot.offered(petra)).toContain('case-claim')
    expect(bot.shown(joost)).toMatch(/servicedesk/i)
  })

  it('an administrator of a parent number finds, is found, and decides', async () => {
    await bot.say(fatima, 'wie is de beheerder van 9401138')
    expect(answer(fatima)).toContain('Dit ben jij')
    await bot.say(eva, 'wie is de beheerder van 9401146')
    expect(answer(eva)).toContain('Fatima Amrani')
    await opens(eva, 'request-on:haalservice@9401146')
    await bot.press(eva, 'confirm')
    await bot.press(fatima, 'approve')
    const held = await bot.app.backend.heldBy(userOf('Eva'), '9401146')
    expect(held.map(({ authorisation }) => authorisation)).toEqual(['haalservice'])
  })

  it('I-12: an administrator two levels up is asked where nobody nearer is left, and may decide', async () => {
    withGrandparent(1)
    await bot.app.backend.revoke(
      { user: userOf('Fatima'), number: '9400125', authorisation: 'klantnummerinstellingen' },
      'outside',
    )
    await bot.say(eva, 'aanvragen haalservice 9401146')
    await bot.press(eva, 'confirm')
    await bot.press(bram, 'approve')
    expect((await bot.newestRequest(eva)).lines[0]?.decisions[0]?.reviewer.userId).toBe(userOf('Bram'))
  })
})
