import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Why the tests in a browser cannot run; undefined when they can. */
export const noBrowser = existsSync(executablePath) ? undefined : `${executablePath} is missing (apt install chromium)`

export const launch = () =>
  chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
