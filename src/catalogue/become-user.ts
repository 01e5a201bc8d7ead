import type { HowTo, Step } from '../domain/service.ts'
import { authorisations, chooseNumber, logIn, myAccount } from './steps.ts'

/** Nothing is granted here, so the conversation takes over none of it. */
const { takesOver: _number, ...number } = chooseNumber

/** F-2. */
const createAccount: Step = {
  say: {
    nl: 'Heb je al een account? Sla deze stap over. Anders klik je op de inlogpagina op Maak een account aan (op de nieuwere pagina: Maak een nieuw account aan). Je e-mailadres wordt je gebruikersnaam.',
    en: 'Do you have an account already? Skip this step. Otherwise click Maak een account aan on the log-in page (on the newer page: Maak een nieuw account aan). Your e-mail address becomes your user name.',
  },
  ...(logIn.link === undefined ? {} : { link: logIn.link }),
  helps: ['forgotten-password', 'create-account'],
}

/** F-8, F-9 and F-23. */
const letThemAdd: Step = {
  say: {
    nl: 'Vraag een beheerder van je klantnummer om je toe te voegen. Die doet dat op de pagina Autorisaties met Gebruiker toevoegen.',
    en: 'Ask an administrator of your customer number to add you. They do so on the page Autorisaties with Gebruiker toevoegen.',
  },
  helps: ['who-is-administrator'],
}

const askHere: Step = {
  say: {
    nl: 'Sta je in de lijst? Dan kun je hier toegang vragen: typ “aanvragen” en wat je nodig hebt.',
    en: 'Are you in the list? Then you can ask for access here: type “request” and what you need.',
  },
}

/** F-8. */
const addUser: Step = {
  say: {
    nl: 'Klik naast de lijst met gebruikers op Gebruiker toevoegen en vul het e-mailadres van je collega in.',
    en: 'Click Gebruiker toevoegen next to the list of users and fill in the e-mail address of your colleague.',
  },
  helps: ['not-in-list', 'also-on-page'],
}

/** F-23. */
const thenGrant: Step = {
  say: {
    nl: 'Staat je collega in de lijst? Dan kun je toegang geven: typ “toegang geven”, of wacht tot je collega erom vraagt.',
    en: 'Is your colleague in the list? Then you can give access: type “give access”, or wait until your colleague asks for it.',
  },
}

/** The guide "gebruiker worden" that the step cards link to (F-22, F-23), made of what they tell (F-2, F-8). */
export const becomeUser: HowTo = {
  kind: 'how-to',
  id: 'gebruiker-worden',
  name: { nl: 'Gebruiker worden', en: 'Becoming a user' },
  aliases: [],
  guide: {
    request: [createAccount, logIn, letThemAdd, askHere],
    grant: [logIn, myAccount, authorisations, number, addUser, thenGrant],
  },
  warnings: [],
}
