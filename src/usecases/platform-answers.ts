import { apiEnvironments, apiProducts, platformEventKinds } from '../domain/api-platform.ts'
import type {
  ApiInUse,
  ApiKey,
  Company,
  PlatformEvent,
  PlatformEvents,
  PlatformUser,
  SandboxCalls,
} from '../domain/api-platform.ts'
import { looksLikeKey } from '../domain/key-like.ts'
import type { Localised } from '../domain/locale.ts'
import type { ApiPlatformReads } from '../ports/api-platform.ts'
import { about, handle, listOf, object, oneOf, optional, text, Unreadable, whole, words, yesOrNo } from './readable.ts'
import type { Answers, Part } from './readable.ts'

/** More than four characters are not the last four of a key, but perhaps the key. */
const lastFour: Part<string> = (value) => {
  if (!/^\S{1,4}$/u.test(text(value))) throw new Unreadable('no last four characters')
  return text(value)
}

/** To be opened by people, so nothing that runs, and nothing that lets whoever has it in. */
const link: Part<string> = (value) => {
  const url = URL.parse(text(value))
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '' || looksLikeKey(text(value)))
    throw new Unreadable('no link')
  return text(value)
}

const company = object<Company>({ id: handle, name: words, numbers: listOf(words), domains: listOf(words) })
const platformUser = object<PlatformUser>({
  address: text,
  name: words,
  company: handle,
  linkedAt: whole,
  activationSentAt: optional(whole),
  activatedAt: optional(whole),
  loggedInAt: optional(whole),
})
const key = object<ApiKey>({
  environment: oneOf(apiEnvironments),
  account: words,
  name: words,
  lastFour,
  state: oneOf(['active', 'expired', 'revoked']),
  since: whole,
  expiresAt: optional(whole),
})
const api = object<ApiInUse>({
  product: oneOf(apiProducts),
  name: words,
  environment: oneOf(apiEnvironments),
  version: words,
  newest: words,
  replacedVersion: optional(words),
  toProgram: optional(object<Localised>({ nl: words, en: words })),
  documentation: link,
  versioning: link,
  endpoint: link,
})
const calls = object<SandboxCalls>({
  product: oneOf(apiProducts),
  succeeded: whole,
  failed: whole,
  lastAt: optional(whole),
})
const events = object<PlatformEvents>({
  events: listOf(
    object<PlatformEvent>({
      id: handle,
      kind: oneOf(platformEventKinds),
      at: whole,
      company: handle,
      address: optional(words),
    }),
  ),
  cursor: handle,
})

/** What is believed of the API platform: only fields that are named here, so no key and no activation link (I-36). */
export const platformAnswers: Answers<ApiPlatformReads> = {
  company: (answer, [id]) => about(optional(company)(answer), (found) => found.id === id),
  companyOf: (answer, [number]) => about(optional(company)(answer), ({ numbers }) => numbers.includes(number)),
  companies: listOf(company),
  platformUser: (answer, [address]) =>
    about(optional(platformUser)(answer), (found) => found.address.toLowerCase() === address.trim().toLowerCase()),
  keysOf: listOf(key),
  apisOf: listOf(api),
  sandboxCalls: (answer) =>
    about(listOf(calls)(answer), (all) => new Set(all.map(({ product }) => product)).size === all.length),
  isAuthorisedForProduction: yesOrNo,
  // A feed that tells something and stays where it is would be read for ever.
  platformEvents: (answer, [cursor]) =>
    about(events(answer), (page) => page.events.length === 0 || page.cursor !== cursor),
}
