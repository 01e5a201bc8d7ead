import type { NoticeView } from '../../domain/view.ts'
import { plain } from '../plain.ts'
import { list, quoted } from './notice-parts.ts'

/** How it went with becoming a user, for who asked. Of an unknown number it says the same as of a known one. */
export function invitationNotice(view: NoticeView): string {
  const number = plain(view.customer.number)
  const by = plain(view.byName ?? 'Een beheerder')
  const you = view.forSelf
  const name = plain(view.beneficiaryName)
  switch (view.invitation) {
    case 'due':
      return you
        ? `${by} heeft goedgekeurd dat je gebruiker wordt van ${number}. Ik laat je toevoegen; je hoort het zodra het account er is.`
        : `${by} heeft goedgekeurd dat ${name} gebruiker wordt van ${number}. Je hoort het zodra het account er is.`
    case 'done':
      return you
        ? `Je bent nu gebruiker van ${number}. Log in op mijn.postnl.nl met je e-mailadres; de eerste keer stel je een nieuw wachtwoord in.${notAsked(view)}`
        : `${name} is nu gebruiker van ${number}. Hoe het verder gaat, staat op de kaart.${notAsked(view)}`
    case 'declined': {
      const why = view.text ? `Reden: ${quoted(view.text)}` : 'Er staat geen reden bij; vraag het gerust na.'
      return you
        ? `${by} heeft afgewezen dat je gebruiker wordt van ${number}. ${why}`
        : `${by} heeft afgewezen dat ${name} gebruiker wordt van ${number}. ${why}`
    }
    case 'expired':
      return you
        ? `Verlopen: je vraag om gebruiker te worden van ${number}, want er is niet op tijd beslist. Klopt het nummer en is het nog nodig? Vraag het opnieuw.`
        : `Verlopen: de vraag om ${name} toe te voegen aan ${number}, want er is niet op tijd beslist. Is het nog nodig? Vraag het opnieuw.`
    case 'failed':
      return you
        ? `Je toevoegen aan ${number} is niet gelukt. Op de kaart staat waarom en wat er nu gebeurt.`
        : `${name} toevoegen aan ${number} is niet gelukt. Op de kaart staat waarom en wat er nu gebeurt.`
    default:
      return you
        ? `Je vraag om gebruiker te worden van ${number} loopt nog. Op de kaart staat hoe ver het is.`
        : `De vraag om ${name} toe te voegen aan ${number} loopt nog. Op de kaart staat hoe ver het is.`
  }
}

const notAsked = ({ notAsked: labels = [] }: NoticeView): string =>
  labels.length === 0 ? '' : ` ${list(labels)} heb ik niet kunnen aanvragen. Vraag het zelf nog aan.`
