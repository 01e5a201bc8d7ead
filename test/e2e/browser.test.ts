import { existsSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../simulator/browser.ts'
import { startBot } from '../support/bot.ts'
import type { Bot } from '../support/bot.ts'
import { eva, sanne, userOf } from '../support/cast.ts'

const chromium = '/usr/bin/chromium'
const number = '9401138'
const dashboard = 'Inzicht in pakketten'

describe.skipIf(!existsSync(chromium))(`the main job in Chromium (skipped where ${chromium} is missing)`, () => {
  it('placeholder', () => {})
})
