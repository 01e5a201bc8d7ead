import { z } from 'zod'
import { setting } from './setting.ts'

const hostName = z
  .string()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i)
  .transform((host) => host.toLowerCase())

const webAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(2048)
const webAdvice = 'give an https address that anyone can open without logging in'

/** What only the app package needs. */
export const appSettings = {
  TEAMS_APP_ID: setting(
    z.guid(),
    'Id of the app in Teams, for the app package; stays the same for good',
    'give a GUID of its own, made once',
  ),
  PUBLIC_HOST: setting(
    hostName,
    'Host name at which Teams reaches the bot, for the app package',
    'give a host name of your own such as toegangshulp.example.com, without https:// or a path',
  ),
  WEBSITE_URL: setting(webAddress, 'Page about the app and its support, for the app package', webAdvice),
  PRIVACY_URL: setting(webAddress, 'Page about personal data, for the app package', webAdvice),
  TERMS_URL: setting(webAddress, 'Page with the terms of use, for the app package', webAdvice),
}
