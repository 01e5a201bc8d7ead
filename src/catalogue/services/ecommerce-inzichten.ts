import type { Step } from '../../domain/service.ts'
import { defineService } from '../define-service.ts'
import { generalGrantThen, portalLabel } from '../steps.ts'

const label = 'E-commerce inzichten'
const tile = 'Inzicht in je verzendgedrag'
const olderTile = 'E-commerce Inzichten'

/** F-19 and F-24: the older card knows one report under a tile of its own. */
const openReport: Step = {
  say: {
    nl: `Klaar? De gebruiker opent op de homepagina de tegel ${tile} en kiest ${label}. Heet de tegel nog ${olderTile}? Kies dan het juiste klantnummer en klik op de link om de PDF te downloaden.`,
    en: `Done? On the home page the user opens the tile ${tile} and chooses ${label}. Is the tile still called ${olderTile}? Then choose the right customer number and click the link to download the PDF.`,
  },
  helps: ['where-is-the-tile'],
}

/** Step card 3: F-18 to F-20. It has no steps for who asks; those are the general ones. */
export default defineService({
  kind: 'authorisation',
  id: 'ecommerce-inzichten',
  stepCard: 3,
  name: { nl: label, en: 'E-commerce insights' },
  aliases: [
    'e-commerce-inzichten',
    'ecommerce inzichten',
    'e commerce inzichten',
    'ecommerce inzicht',
    'e-commerce inzicht',
    'e-commerce',
    'ecommerce',
    'ecommerce insights',
    'e commerce insights',
    'e-commerce rapport',
    'e-commerce report',
    'ecom',
    'ecom inzichten',
    'ecom insights',
    'e-comm',
    'e-comm inzichten',
    'e-com',
    'ecomm',
    'e-commerce rapporten',
    'e-commerce rapportage',
    'e-commerce reports',
    'e-commerce dashboard',
    'e-commerce cijfers',
  ],
  grants: [label],
  // F-19 for the older tile.
  find: {
    nl: `Open daar ${label} en kies het juiste klantnummer. Onder de oudere tegel ${olderTile} klik je dan op de link om de PDF te downloaden.`,
    en: `Open ${label} there and choose the right customer number. Under the older tile ${olderTile} you then click the link to download the PDF.`,
  },
  guide: { grant: generalGrantThen([label], openReport) },
  // F-20 and F-24: the newest card names the tile of both dashboards.
  afterwards: { tile: portalLabel(tile), alternative: portalLabel(olderTile), visibleWithinMinutes: 60 },
})
