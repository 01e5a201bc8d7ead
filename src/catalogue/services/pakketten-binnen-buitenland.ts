import { defineService } from '../define-service.ts'
import { openTile, generalGrantThen, portalLabel } from '../steps.ts'

const tile = 'Inzicht in je verzendgedrag'

/** One of the two dashboards of step card 4 by itself (F-21, F-24). */
export default defineService({
  kind: 'authorisation',
  id: 'pakketten-binnen-buitenland',
  name: { nl: 'Je pakketten naar binnen- en buitenland', en: 'Your parcels at home and abroad' },
  aliases: [
    'pakketten naar binnen- en buitenland',
    'pakketten naar binnen en buitenland',
    'pakketten binnen- en buitenland',
    'pakketten binnen en buitenland',
    'dashboard pakketten',
    'parcels at home and abroad',
    'parcels dashboard',
    'domestic and international parcels',
    'pakketten buitenland',
    'pakketten binnenland',
    'binnen- en buitenland',
    'pakkettendashboard',
    'pakketten dashboard',
    'parcel dashboard',
    'dashboard parcels',
    'parcels abroad',
  ],
  grants: ['Je pakketten naar binnen- en buitenland'],
  find: {
    nl: 'Kies daar het juiste klantnummer en open het dashboard.',
    en: 'Choose the right customer number there and open the dashboard.',
  },
  guide: { grant: generalGrantThen(['Je pakketten naar binnen- en buitenland'], openTile(tile)) },
  afterwards: { tile: portalLabel(tile), visibleWithinMinutes: 60 },
})
