import type { NamedNumber, PortalUser } from './portal.ts'

/** One line in a list that is decided together. */
export interface TogetherLineView {
  readonly requestId: string
  readonly lineId: string
  readonly label: string
  readonly requesterName: string
  readonly beneficiary: PortalUser
  readonly forSelf: boolean
  readonly customer: NamedNumber
}
