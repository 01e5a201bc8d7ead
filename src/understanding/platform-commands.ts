import type { Command } from './guide-commands.ts'

/** How it stands with keys and versions on the API platform. */
export const platformCommands: readonly Command[] = [
  {
    intent: 'api-key-status',
    phrases: [
      'api sleutels',
      'api-sleutels',
      'api sleutel',
      'api-sleutel',
      'api keys',
      'api-keys',
      'api key',
      'api-key',
      'status api sleutels',
      'status api-sleutels',
      'status api sleutel',
      'status api-sleutel',
      'status van api sleutels',
      'status van api-sleutels',
      'status van api sleutel',
      'status van api-sleutel',
      'status van mijn api sleutel',
      'status van mijn api-sleutel',
      'status van onze api sleutels',
      'status van onze api-sleutels',
      'status api keys',
      'status api key',
      'status of api keys',
      'status of my api key',
      'status of our api keys',
      'api key status',
      'api keys status',
      'mijn api sleutels',
      'mijn api-sleutels',
      'mijn api sleutel',
      'mijn api-sleutel',
      'onze api sleutels',
      'onze api-sleutels',
      'my api keys',
      'my api key',
      'our api keys',
      'waar vind ik mijn api sleutel',
      'waar vind ik mijn api-sleutel',
      'waar vind ik api sleutels',
      'waar vind ik de api sleutel',
      'waar vind ik de api-sleutel',
      'waar staat mijn api sleutel',
      'waar staat mijn api-sleutel',
      'where do i find my api key',
      'where do i find the api key',
      'where is my api key',
      'sandbox sleutel',
      'sandbox key',
      'productiesleutel',
      'productiesleutels',
      'production key',
      'production keys',
    ],
  },
  {
    intent: 'api-versions',
    phrases: [
      'api versies',
      'api-versies',
      'api versie',
      'api-versie',
      'api versions',
      'api version',
      "api's",
      "mijn api's",
      "onze api's",
      'apis',
      'my apis',
      'our apis',
      "welke api's lopen achter",
      "welke van onze api's lopen achter",
      "welke van mijn api's lopen achter",
      "lopen onze api's achter",
      "welke api's zijn verouderd",
      "verouderde api's",
      "oude api's",
      'which apis are behind',
      'which of our apis are behind',
      'which of my apis are behind',
      'are our apis behind',
      'outdated apis',
      'api endpoints',
      'endpoints',
      'wie gebruikt nog een oude versie',
      'wie zit nog op een oude versie',
      'welke bedrijven zitten nog op een oude versie',
      'welke bedrijven gebruiken nog een oude versie',
      'who is still on an old version',
      'which companies are still on an old version',
      'which companies are behind',
    ],
  },
]

/** The move to it, as the help says it. */
const moving: Command = {
  intent: 'api-onboarding-start',
  phrases: [
    'overstappen naar het api platform',
    'overstappen naar het api-platform',
    'overstappen naar het nieuwe api platform',
    'overstappen naar het nieuwe api-platform',
    'aanmelden api platform',
    'aanmelden api-platform',
    'aanmelden voor het api-platform',
    'move to the api platform',
    'move to the new api platform',
    'sign up for the api platform',
  ],
}

/** Said before the company itself. */
const leading = ['van', 'of', 'voor', 'for', 'bij', 'at', 'bedrijf', 'company', 'klant', 'customer', 'de', 'het', 'the']

/** "API-sleutels beheren" is an authorisation: with one of these behind it the wish is another. */
const wishes =
  /^(beheren|beheer|manage|managing|aanvra\w*|request\w*|toegang|access|geven|geef|give|grant|toekennen|autoris\w*|authori[sz]\w*|intrekken|revoke|nodig|need\w*|goedkeuren|approve|afwijzen|decline|stap|stappen|steps?|gezien|seen)( |$)/

interface PlatformCommand {
  readonly intent: Command['intent']
  /** What stood behind the command: the name of a company, as somebody says it. */
  readonly company?: string
}

/** @param words in lower case and without accents; @param plain makes phrases so */
export function platformCommand(words: string, plain: (text: string) => string): PlatformCommand | undefined {
  if (moving.phrases.some((phrase) => plain(phrase) === words)) return { intent: moving.intent }
  const matches = platformCommands.flatMap(({ intent, phrases }) =>
    phrases
      .map((phrase) => ({ intent, phrase: plain(phrase) }))
      .filter(({ phrase }) => `${words} `.startsWith(`${phrase} `)),
  )
  const [found] = matches.toSorted((one, other) => other.phrase.length - one.phrase.length)
  if (found === undefined) return undefined
  const { intent, phrase } = found
  const rest = words.slice(phrase.length).trim()
  if (wishes.test(rest)) return undefined
  const said = withoutLeading(rest.split(' ').filter((word) => word !== ''))
  return said.length === 0 ? { intent } : { intent, company: said.join(' ').slice(0, 100) }
}

function withoutLeading(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words
  return leading.includes(first) ? withoutLeading(rest) : words
}
