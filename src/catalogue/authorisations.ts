import { isNeverGranted } from '../domain/never-granted.ts'
import type { AuthorisationId } from '../domain/portal.ts'
import type { Authorisation } from '../domain/service.ts'
import { labelKey } from './label.ts'

type Row = readonly [id: AuthorisationId, label: string, ...aliases: string[]]

/** Step card 3 lists some under a heading that is cut off. */
export const unnamedGroup = 'Overig'

/** Tick boxes by the group that the newest step card puts them in; older names and spellings are aliases. */
const groups: Readonly<Record<string, readonly Row[]>> = {
  'Post ontvangen': [
    ['doorzendservice', 'Doorzendservice'],
    ['postbussen', 'Postbussen & Brengservice', 'Postbussen'],
    ['antwoordnummers', 'Antwoordnummers (+ verbruik)', 'Antwoordnummers'],
  ],
  Haalservice: [['haalservice', 'Haalservice', 'Haal-/brengservice']],
  'Klantgegevens, gebruikers en instellingen beheren': [
    ['api-sleutels-beheren', 'API-sleutels beheren'],
    [
      'instellingen-klantnummer-beheren',
      'Instellingen voor uw klantnummer beheren',
      'Instellingen voor klantnummer beheren',
    ],
    ['klantnummerinstellingen', 'Klantnummerinstellingen'],
    ['klant-factuurgegevens', 'Klant- en factuurgegevens wijzigen'],
  ],
  'Partijpost versturen': [
    ['partijpost', 'Partijpost'],
    ['pre-adrescheck', 'Pré-adrescheck (Partijpost)'],
    ['barcodeboek-aangetekend', 'Barcodeboek Aangetekend'],
    ['prijzen-inzien', 'Prijzen inzien'],
  ],
  'Zendingsgegevens bekijken en adressen beheren': [
    ['webshop', 'Mijn PostNL Webshop'],
    ['afzenders-retouradressen', 'Afzenders en Retouradressen'],
    ['zakelijke-track-trace', 'Zakelijke track & trace', 'Track & Trace'],
    ['track-trace-read-only', 'Track & trace read only', 'T&T read only', 'Read only track & trace'],
    ['adresboek', 'Adresboek'],
  ],
  [unnamedGroup]: [
    ['pakketten-vracht', 'Pakketten & Vracht'],
    ['zendingen-importeren', 'Zendingen importeren'],
    ['notificaties', 'Notificaties'],
  ],
  'Financiële informatie': [
    ['facturen', 'Facturen'],
    ['orderbevestigingen', 'Orderbevestigingen'],
  ],
  Inzichten: [
    ['pakketten-binnen-buitenland', 'Je pakketten naar binnen- en buitenland'],
    ['ecommerce-inzichten', 'E-commerce inzichten', 'E-commerce-inzichten'],
  ],
}

/** They make an administrator or open up keys (I-14). */
const needTwo: readonly AuthorisationId[] = [
  'klantnummerinstellingen',
  'instellingen-klantnummer-beheren',
  'api-sleutels-beheren',
]

/** Every authorisation that the step cards name. */
export const authorisations: readonly Authorisation[] = Object.entries(groups).flatMap(([group, rows]) =>
  rows.map(([id, label, ...aliases]) => ({
    id,
    label,
    group,
    aliases,
    needs: needTwo.includes(id) ? 2 : 1,
    ...(isNeverGranted(id) ? { never: true } : {}),
  })),
)

export const authorisationById = (id: AuthorisationId): Authorisation | undefined =>
  authorisations.find((authorisation) => authorisation.id === id)

/** By its label or an older one, whatever the case and the accents. */
export const authorisationByLabel = (label: string): Authorisation | undefined =>
  authorisations.find((authorisation) =>
    [authorisation.label, ...authorisation.aliases].some((name) => labelKey(name) === labelKey(label)),
  )
