import { defineOnboarding } from '../define-onboarding.ts'
import { servicedesk } from '../servicedesk.ts'

const { phone, address } = servicedesk
const portal = {
  label: { nl: 'Open developer.postnl.nl', en: 'Open developer.postnl.nl' },
  url: 'https://developer.postnl.nl/',
}

/** Step card 5: F-25 to F-34. */
export default defineOnboarding({
  kind: 'onboarding',
  id: 'api-platform',
  stepCard: 5,
  name: { nl: 'Nieuw API-platform', en: 'New API platform' },
  aliases: [
    'api platform',
    'api-platform',
    'nieuw api platform',
    'het nieuwe api platform',
    'api manager',
    'api migratie',
    'api migration',
    'developer portal',
  ],
  guide: {
    request: [
      // F-25.
      {
        by: 'requester',
        takesOver: 'number',
        say: {
          nl: `Vraag de CIT Servicedesk om toegang tot de API Manager portal: bel ${phone} of mail ${address}. Geef je naam en e-mailadres door. In dat portaal haal en beheer je je API-sleutels.`,
          en: `Ask the CIT Servicedesk for access to the API Manager portal: call ${phone} or e-mail ${address}. Give your name and e-mail address. In that portal you fetch and manage your API keys.`,
        },
      },
      // F-26.
      {
        by: 'servicedesk',
        say: {
          nl: 'De servicedesk koppelt je e-mailadres aan je bedrijf. Daarna krijg je vanzelf een e-mail met een activatielink.',
          en: 'The service desk links your e-mail address to your company. After that you get an automatic e-mail with an activation link.',
        },
        helps: ['no-activation-mail'],
      },
      // F-27.
      {
        by: 'requester',
        say: {
          nl: 'Klik op de link in de e-mail en kies een eigen wachtwoord.',
          en: 'Click the link in the e-mail and set a password of your own.',
        },
        helps: ['no-activation-mail'],
      },
      // F-28.
      {
        by: 'requester',
        say: {
          nl: 'Je komt uit op developer.postnl.nl. Kies in het menu API Manager en log in met je e-mailadres en wachtwoord.',
          en: 'You arrive at developer.postnl.nl. In the menu, choose API Manager and log in with your e-mail address and password.',
        },
        link: portal,
      },
      // F-29.
      {
        by: 'requester',
        say: {
          nl: 'Op Company overview staat je gekoppelde API-account, met de sleutel voor de Sandbox-testomgeving van PostNL Parcels. Die sleutel werkt voor alle pakket-API’s die je nu op de oude CIF-omgeving gebruikt. Plak hem nooit in de chat.',
          en: 'Company overview shows your linked API account, with the key for the Sandbox test environment of PostNL Parcels. That key works for all parcel APIs that you use on the old CIF environment today. Never paste it in the chat.',
        },
      },
      // F-30.
      {
        by: 'requester',
        say: {
          nl: 'Klik onder PostNL Parcels op Show API’s. Je ziet de API’s die aan je account hangen, naar wat je nu van de CIF-webservices gebruikt, met de nieuwste versie die je gebruikt of gaat gebruiken. Ze staan onder Shipping, Delivery Options en Track & Trace.',
          en: 'Under PostNL Parcels, click Show API’s. You see the APIs linked to your account, based on your use of the CIF web services today, with the newest version that you use or are to use. They stand under Shipping, Delivery Options and Track & Trace.',
        },
        helps: ['which-version'],
      },
      // F-31.
      {
        by: 'requester',
        say: {
          nl: 'Kijk naar de versies. Een asterisk (*) achter een versie betekent: niet de nieuwste. De link Documentatie brengt je naar de actuele pagina; onder Versioning staan de release notes en wat er aan de interfaces is veranderd. De nieuwste versie nemen is een upgrade: wijzigingen en nieuwe velden moeten worden geprogrammeerd.',
          en: 'Look at the versions. An asterisk (*) behind a version means: not the newest. The link Documentatie takes you to the current page; under Versioning are the release notes and what changed in the interfaces. Taking the newest version is an upgrade: changes and new fields must be programmed.',
        },
        helps: ['which-version'],
      },
      // F-32.
      {
        by: 'servicedesk',
        say: {
          nl: `Werkt je koppeling met de Sandbox? Meld dat aan de CIT Servicedesk (${phone}, ${address}). Een medewerker controleert de koppeling en autoriseert je daarna voor de Productie-omgeving.`,
          en: `Does your connection with the Sandbox work? Tell the CIT Servicedesk (${phone}, ${address}). An agent validates the connection and then authorises you for the Production environment.`,
        },
      },
      // F-33.
      {
        by: 'portal',
        say: {
          nl: 'Op het tabblad API Accounts Production staan je productiesleutels. Show API’s toont daar ook de endpoints voor Productie.',
          en: 'The tab API Accounts Production shows your production keys. Show API’s there also shows the production endpoints.',
        },
        link: portal,
      },
      // F-34.
      {
        by: 'requester',
        say: {
          nl: 'Neem de productie-API’s in gebruik: daarmee ben je over. De kaart van PostNL verwijst tot slot naar achtergrond en tips; dat adres kennen we niet, de servicedesk wel.',
          en: 'Take the production APIs into use: that completes the move. The card of PostNL ends with background and tips; we do not know that address, but the service desk does.',
        },
      },
    ],
  },
  warnings: [
    {
      nl: 'Deel een API-sleutel nooit in de chat of per e-mail.',
      en: 'Never share an API key in the chat or by e-mail.',
    },
  ],
})
