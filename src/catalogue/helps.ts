import type { Help, HelpTopic } from '../domain/help.ts'
import type { Localised } from '../domain/locale.ts'
import { servicedesk } from './servicedesk.ts'

type Words = Omit<Help, 'topic'>

const words: Readonly<Record<HelpTopic, Words>> = {
  // F-2.
  'forgotten-password': {
    title: { nl: 'Wachtwoord vergeten', en: 'Forgotten your password' },
    say: {
      nl: 'Klik op de inlogpagina op Wachtwoord vergeten? en vul het e-mailadres in waarmee je inlogt. Dat adres is altijd je gebruikersnaam. Met Onthoud mij hoef je het de volgende keer niet meer in te vullen.',
      en: 'On the log-in page, click Wachtwoord vergeten? and fill in the e-mail address that you log in with. That address is always your user name. With Onthoud mij you need not fill it in next time.',
    },
  },
  // F-2 and F-22.
  'create-account': {
    title: { nl: 'Nog geen account', en: 'No account yet' },
    say: {
      nl: 'Klik op de inlogpagina op Maak een account aan (op de nieuwere pagina heet dat Maak een nieuw account aan). Of laat een beheerder je toevoegen: typ “gebruiker worden”, dan vraag ik dat voor je. De stappen zie je met “hoe word ik gebruiker”.',
      en: 'On the log-in page, click Maak een account aan (on the newer page: Maak een nieuw account aan). Or let an administrator add you: type “become a user” and I will ask for that. “How do I become a user” shows the steps.',
    },
  },
  // F-3.
  'first-log-in': {
    title: { nl: 'Er wordt om een nieuw wachtwoord gevraagd', en: 'You are asked for a new password' },
    say: {
      nl: 'Dat klopt. Wie de nieuwe inlogpagina voor het eerst ziet, stelt tijdens het inloggen één keer een nieuw wachtwoord in. Zo is je account beter beschermd.',
      en: 'That is right. Whoever sees the new log-in page for the first time sets a new password while logging in, just once. It protects your account better.',
    },
  },
  // F-13.
  'no-message': {
    title: { nl: 'Geen melding te zien', en: 'No message to be seen' },
    say: {
      nl: 'De melding staat er alleen als je nog geen toegang hebt. Krijg je de dienst zelf te zien, dan heb je de autorisatie al. Typ “mijn autorisaties” om het na te kijken.',
      en: 'The message is there only while you have no access yet. If you see the service itself, you hold the authorisation already. Type “my authorisations” to check.',
    },
  },
  // F-9 and F-14.
  'who-is-administrator': {
    title: { nl: 'Je weet niet wie je beheerder is', en: 'You do not know who your administrator is' },
    say: {
      nl: 'Typ “wie is mijn beheerder” met je klantnummer erachter. Alleen een beheerder kan toegang geven: van dat klantnummer zelf, of van een nummer erboven dat erover gaat. In Mijn PostNL staan ze onder Beheerders.',
      en: 'Type “who is my administrator” with your customer number behind it. Only an administrator can give access: of that customer number itself, or of a number above it that governs it. In Mijn PostNL they are listed under Beheerders.',
    },
  },
  // F-4 and F-5.
  'user-button': {
    title: { nl: 'Je vindt Mijn Account niet', en: 'You cannot find Mijn Account' },
    say: {
      nl: 'De oranje knop met je gebruikersnaam staat op de homepagina, niet op andere pagina’s. Klik erop en kies Mijn Account. Daar staan Persoonlijke instellingen en Klantnummerinstellingen.',
      en: 'The orange button with your user name is on the home page, not on other pages. Click it and choose Mijn Account. There you find Persoonlijke instellingen and Klantnummerinstellingen.',
    },
  },
  // F-6.
  'page-not-visible': {
    title: { nl: 'Je ziet de pagina Autorisaties niet', en: 'You do not see the page Autorisaties' },
    say: {
      nl: 'De pagina opent alleen als je Klantnummerinstellingen én Instellingen voor uw klantnummer beheren hebt, op dat klantnummer of op een nummer erboven dat erover gaat. Een beheerder kan ze geven; omdat ze iemand beheerder maken, zijn er twee mensen voor nodig. Vraag ze hier samen aan: typ “aanvragen klantnummerinstellingen en instellingen voor klantnummer beheren”.',
      en: 'The page opens only if you hold both Klantnummerinstellingen and Instellingen voor uw klantnummer beheren, on that customer number or on a number above it that governs it. An administrator can give them; because they make somebody an administrator, it takes two people. Ask for them here together: type “request klantnummerinstellingen and instellingen voor klantnummer beheren”.',
    },
  },
  // F-10 and F-5.
  'other-tiles': {
    title: { nl: 'Je ziet andere tegels', en: 'You see other tiles' },
    say: {
      nl: 'Onder Klantnummerinstellingen staan meer tegels: Klantinformatie, Module-instellingen, Mijn PostNL Connector, Afzenders en Retouradressen, Toegangsaanvragen, Velden en waarden, Aangetekend en Partijenpost. Je hebt Autorisaties nodig; op sommige plekken heet die Toegang. Wie om toegang tot een nummer heeft gevraagd, vind je onder Toegangsaanvragen.',
      en: 'There are more tiles under Klantnummerinstellingen: Klantinformatie, Module-instellingen, Mijn PostNL Connector, Afzenders en Retouradressen, Toegangsaanvragen, Velden en waarden, Aangetekend and Partijenpost. You need Autorisaties; in some places it is called Toegang. Who asked for access to a number is listed under Toegangsaanvragen.',
    },
  },
  // F-7, F-8 and F-15.
  'number-not-there': {
    title: { nl: 'Het klantnummer staat er niet bij', en: 'The customer number is not there' },
    say: {
      nl: 'Je ziet alleen nummers waarvoor je zelf mag autoriseren; de klanthiërarchie bepaalt welke dat zijn. Kies bovenaan de categorie Gebruiker of Klantnummer. Bij een gebruiker staat ook het primaire klantnummer.',
      en: 'You see only numbers for which you may authorise; the customer hierarchy says which ones. At the top, choose the category Gebruiker or Klantnummer. With a user you also see their primary customer number.',
    },
  },
  // F-8 and F-23.
  'not-in-list': {
    title: { nl: 'De gebruiker staat niet in de lijst', en: 'The user is not in the list' },
    say: {
      nl: 'Dan is die op dit klantnummer nog geen gebruiker. Klik naast de lijst op Gebruiker toevoegen, of laat die eerst zelf een account maken. Hier kan het ook: typ “gebruiker toevoegen”. De stappen zie je met “hoe word ik gebruiker”. Twijfel je wie het is? Op de pagina staan het e-mailadres en het primaire klantnummer.',
      en: 'Then they are not yet a user on this customer number. Click Gebruiker toevoegen next to the list, or let them create an account first. You can do it here as well: type “add user”. “How do I become a user” shows the steps. Not sure who it is? The page shows the e-mail address and the primary customer number.',
    },
  },
  // F-7 and the older names of the cards.
  'box-not-there': {
    title: { nl: 'De autorisatie staat er niet bij', en: 'The authorisation is not there' },
    say: {
      nl: 'Kijk eerst of het juiste klantnummer en de juiste gebruiker gekozen zijn. Groepen en namen verschillen soms: de Haalservice heet ook Haal-/brengservice en Zakelijke track & trace staat ook onder Versturen algemeen.',
      en: 'First check that the right customer number and the right user are chosen. Groups and names differ at times: the Haalservice is also called Haal-/brengservice, and Zakelijke track & trace is also under Versturen algemeen.',
    },
  },
  // F-8.
  'also-on-page': {
    title: { nl: 'Wat er nog meer op deze pagina staat', en: 'What else is on this page' },
    say: {
      nl: 'Met Gebruikersaccount verwijderen verdwijnt het hele account, en er is een vakje om alle autorisaties van deze gebruiker voor het gekozen klantnummer in te trekken. Blijf daar af als je alleen toegang wilt geven. Ik verwijder nooit een account.',
      en: 'Gebruikersaccount verwijderen removes the whole account, and there is a box that revokes all authorisations of this user for the chosen customer number. Leave both alone if you only want to give access. I never remove an account.',
    },
  },
  // F-7.
  'not-saved': {
    title: { nl: 'Het vinkje is weer weg', en: 'The tick is gone again' },
    say: {
      nl: 'Zonder Opslaan verandert er niets. Kies klantnummer en gebruiker opnieuw, zet het vinkje en klik onderaan op Opslaan.',
      en: 'Nothing changes without Opslaan. Choose the customer number and the user again, tick the box and click Opslaan at the bottom.',
    },
  },
  // F-19, F-20 and F-24.
  'where-is-the-tile': {
    title: { nl: 'De tegel staat er niet', en: 'The tile is not there' },
    say: {
      nl: 'Kijk de hele homepagina na, want de plek verschilt per gebruiker, en kies het juiste klantnummer. Ververs de pagina als het net pas is aangezet.',
      en: 'Look all over the home page, because the place differs from user to user, and choose the right customer number. Reload the page if it was switched on just now.',
    },
  },
  // F-26.
  'no-activation-mail': {
    title: { nl: 'Er komt geen e-mail', en: 'No e-mail comes' },
    say: {
      nl: 'De mail gaat pas weg als de servicedesk je e-mailadres aan je bedrijf heeft gekoppeld. Kijk ook bij ongewenste e-mail. Is het er nog niet? Vraag het dan na bij de servicedesk.',
      en: 'The e-mail goes out only once the service desk has linked your address to your company. Also look in your junk mail. Not there yet? Then ask the service desk.',
    },
  },
  // F-31.
  'which-version': {
    title: { nl: 'Een ander versienummer dan je gebruikt', en: 'Another version than the one you use' },
    say: {
      nl: 'Werkt jouw versie niet meer op het nieuwe platform, dan staat de nieuwste er. Een asterisk (*) betekent dat er een nieuwere is. Overstappen op de nieuwste is een upgrade: wijzigingen en nieuwe velden moeten worden geprogrammeerd.',
      en: 'If your version no longer works on the new platform, the newest one is shown. An asterisk (*) means that there is a newer one. Moving to the newest is an upgrade: changes and new fields must be programmed.',
    },
  },
  // F-11.
  'portal-help': {
    title: { nl: 'Hulp in het portaal', en: 'Help in the portal' },
    say: {
      nl: 'Mijn PostNL heeft zelf ook hulp: klik op Hulp nodig? voor veelgestelde vragen en stappenkaarten.',
      en: 'Mijn PostNL has help of its own: click Hulp nodig? for frequent questions and step cards.',
    },
  },
  // F-25.
  servicedesk: {
    title: { nl: 'Kom je er niet uit?', en: 'Still stuck?' },
    say: both(
      (phone, address) => `Bel de CIT Servicedesk op ${phone} of mail ${address}.`,
      (phone, address) => `Call the CIT Servicedesk at ${phone} or e-mail ${address}.`,
    ),
  },
}

function both(nl: Ask, en: Ask): Localised {
  const { phone, address } = servicedesk
  return { nl: nl(phone, address), en: en(phone, address) }
}
type Ask = (phone: string, address: string) => string

export const helpOn = (topic: HelpTopic): Help => ({ topic, ...words[topic] })
