import type { Localised } from './locale.ts'
import type { Service } from './service.ts'

/** Where in the portal something is found, once it is on (F-13, F-19, F-20, F-24). */
export interface Place {
  readonly tile?: Localised
  readonly alternative?: Localised
  /** How to go on from there; where a service says nothing, by choosing the number. */
  readonly find?: Localised
}

export const placeOf = (service: Pick<Service, 'afterwards' | 'find'> | undefined): Place => ({
  ...(service?.afterwards === undefined ? {} : { tile: service.afterwards.tile }),
  ...(service?.afterwards?.alternative === undefined ? {} : { alternative: service.afterwards.alternative }),
  ...(service?.find === undefined ? {} : { find: service.find }),
})
