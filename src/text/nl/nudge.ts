import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { about, list, names } from './notice-parts.ts'

/** Reminding who decides. */
export const nudge = {
  button: 'Herinner de beheerders',
  buttonFor: (id: string) => `Herinner: ${id}`,
  done: (moment: string) => `Je herinnerde de beheerders, ${moment}`,
}

/** To who decides, and to who reminded: whom it reached and whom not. */
export function nudgeNotice(view: NoticeView): string {
  const who = plain(view.byName ?? 'De aanvrager')
  if (view.audience !== 'requester')
    return `${who} herinnert je aan ${about(view)}. Beslissen kan op de kaart; typ “te beoordelen” om die weer te zien.`
  const told = list(names(view))
  const missed = list((view.missed ?? []).map(({ name }) => name))
  const reached = told === '' ? 'Niemand is herinnerd' : `Ik heb ${told} herinnerd`
  return `${reached} aan ${about(view)}.${missed === '' ? '' : ` Niet bereikbaar in Teams: ${missed}; mail of bel zelf.`}`
}
