import type { Authorisation } from '../../domain/service.ts'

export type KnownAuthorisation = Pick<Authorisation, 'id' | 'never'>

/** The tick boxes that the portal has, as the step cards name them. */
export const portalAuthorisations: readonly KnownAuthorisation[] = [
  { id: 'doorzendservice' },
  { id: 'postbussen' },
  { id: 'antwoordnummers' },
  { id: 'haalservice' },
  { id: 'api-sleutels-beheren' },
  { id: 'instellingen-klantnummer-beheren' },
  { id: 'klantnummerinstellingen' },
  { id: 'klant-factuurgegevens' },
  { id: 'partijpost' },
  { id: 'pre-adrescheck' },
  { id: 'barcodeboek-aangetekend' },
  { id: 'prijzen-inzien' },
  { id: 'webshop' },
  { id: 'afzenders-retouradressen' },
  { id: 'zakelijke-track-trace' },
  { id: 'adresboek' },
  // F-17: it exists, people hold it, and it is never switched on (I-15).
  { id: 'track-trace-read-only', never: true },
  { id: 'pakketten-vracht' },
  { id: 'zendingen-importeren' },
  { id: 'notificaties' },
  { id: 'facturen' },
  { id: 'orderbevestigingen' },
  { id: 'pakketten-binnen-buitenland' },
  { id: 'ecommerce-inzichten' },
]
