import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { list, quoted } from './notice-parts.ts'

/** How it went with becoming a user, for whom it is about. Of an unknown number it says the same as of a known one. */
export function invitationNotice(view: NoticeView): string {
  const number = plain(view.customer.number)
  const by = plain(view.byName ?? 'Een beheerder')
  // Somebody else may have asked it for who reads this.
  const you = view.forSelf || view.audience === 'beneficiary'
  const name = plain(view.beneficiaryName)
  const added = you ? `je gebruiker wordt van ${number}` : `${name} gebruiker wordt van ${number}`
  switch (view.invitation) {
    case 'due': {
      const said = view.text ? ` ${by} schrijft: ${quoted(view.text)}` : ''
      return you
        ? `${by} heeft goedgekeurd dat ${added}. Ik laat je toevoegen; je hoort het zodra het account er is.${said}`
        : `${by} heeft goedgekeurd dat ${added}. Je hoort het zodra het account er is.${said}`
    }
    case 'done':
      return you
        ? `Je bent nu gebruiker van ${number}. Log in op mijn.postnl.nl met je e-mailadres; de eerste keer stel je een nieuw wachtwoord in.${notAsked(view)}`
        : `${name} is nu gebruiker van ${number}. Hoe het verder gaat, staat op de kaart.${notAsked(view)}`
    case 'declined': {
      const why = view.text ? `Reden: ${quoted(view.text)}` : 'Er staat geen reden bij; vraag het gerust na.'
      return `${by} heeft afgewezen dat ${added}. ${why}`
    }
    case 'expired': {
      const again = view.forSelf ? 'Klopt het nummer en is het nog nodig?' : 'Is het nog nodig?'
      return `Verlopen: ${question(view)}, want er is niet op tijd beslist. ${again} Vraag het opnieuw.`
    }
    case 'cancelled':
      return view.byName === undefined
        ? `Gestopt: ${question(view)}, want wie het vroeg heeft geen account meer in Mijn PostNL. Er is niets veranderd.`
        : `${by} heeft geannuleerd dat ${added}. Er is niets veranderd.`
    case 'failed':
      return `${you ? 'Je' : name} toevoegen aan ${number} is niet gelukt. Op de kaart staat waarom en wat er nu gebeurt.`
    default: {
      const asked = question(view)
      return `${asked.charAt(0).toUpperCase()}${asked.slice(1)} loopt nog. Op de kaart staat hoe ver het is.`
    }
  }
}

/** What was asked, as its reader would call it. */
export function question(view: NoticeView): string {
  const number = plain(view.customer.number)
  if (view.audience === 'beneficiary') return `de vraag om jou toe te voegen aan ${number}`
  const mine = view.forSelf && view.audience === 'requester'
  return mine
    ? `je vraag om gebruiker te worden van ${number}`
    : `de vraag om ${plain(view.beneficiaryName)} toe te voegen aan ${number}`
}

const notAsked = ({ notAsked: labels = [] }: NoticeView): string =>
  labels.length === 0 ? '' : ` ${list(labels)} heb ik niet kunnen aanvragen. Vraag het zelf nog aan.`
