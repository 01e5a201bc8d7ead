import type { Step } from '../../domain/service.ts'
import { defineService } from '../define-service.ts'
import { authorisations, chooseNumber, chooseUser, logIn, myAccount, save, tick } from '../steps.ts'

const label = 'Zakelijke track & trace'

/** F-15. */
const severalNumbers: Step = {
  say: {
    nl: `Gaat het om meer klantnummers? Bij ${label} kun je er meer tegelijk autoriseren. De klanthiërarchie laat zien voor welke nummers je dat mag.`,
    en: `Is it about more customer numbers? With ${label} you can authorise several at once. The customer hierarchy (klanthiërarchie) shows for which numbers you may.`,
  },
  helps: ['number-not-there'],
}

/** Step card 2: F-15 to F-17. It has no steps for who asks; those are the general ones. */
export default defineService({
  kind: 'authorisation',
  id: 'zakelijke-track-trace',
  stepCard: 2,
  name: { nl: label, en: 'Business track & trace' },
  aliases: [
    'zakelijke track en trace',
    'zakelijk track & trace',
    'zakelijk track en trace',
    'track & trace',
    'track en trace',
    'track and trace',
    'track-and-trace',
    'track trace',
    'track&trace',
    't&t',
    'business track and trace',
    'tracking',
    'tnt',
    'zendingen volgen',
    'pakketten volgen',
    'shipment tracking',
    'parcel tracking',
    'business tracking',
    'zakelijke tracking',
    'track & trace zakelijk',
    'track & trace for business',
  ],
  grants: [label],
  guide: { grant: [logIn, myAccount, authorisations, chooseNumber, chooseUser, tick(label), severalNumbers, save] },
  warnings: [
    {
      nl: 'Zet nooit Track & trace read only aan: dat geeft een foutmelding.',
      en: 'Never switch on Track & trace read only: it results in an error message.',
    },
  ],
})
