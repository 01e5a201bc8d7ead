import type { RefusalCode } from '../../domain/refusal.ts'
import { plain } from '../plain.ts'

const lines = (count: number): string => (count === 1 ? '1 autorisatie' : `${count} autorisaties`)

/** Several requests decided together: choose, look at exactly what it is about, confirm, and see what became of it. */
export const together = {
  chooseTitle: 'Samen beslissen: kies',
  chooseIntro: 'Kies wat je in één keer wilt beoordelen. Je ziet daarna eerst precies wat dat is.',
  choice: (label: string, person: string, number: string, id: string) => `${label} · ${person} · ${number} · ${id}`,
  lines: { label: 'Waarover beslis je?', missing: 'Kies er minstens één.' },
  verdict: {
    label: 'Wat besluit je?',
    choice: { approved: 'Goedkeuren', declined: 'Afwijzen' },
    missing: 'Kies goedkeuren of afwijzen.',
  },
  needTwo: (count: number) =>
    `${lines(count)} ${count === 1 ? 'staat' : 'staan'} er niet bij: daarvoor zijn twee mensen nodig, dus die beslis je op de eigen kaart.`,
  nothing: {
    title: 'Samen beslissen',
    text: 'Er is nu niets dat je samen kunt beslissen.',
  },
  confirmTitle: {
    approved: (count: number) => `Klopt dit? ${lines(count)} goedkeuren`,
    declined: (count: number) => `Klopt dit? ${lines(count)} afwijzen`,
  },
  confirmSummary: 'Kijk de lijst na en bevestig; er is nog niets gebeurd.',
  askedBy: (name: string) => `gevraagd door ${name}`,
  forSelf: 'voor zichzelf gevraagd',
  gone: (count: number) =>
    count === 1
      ? 'Van wat je koos, kan er 1 nu niet meer. Die staat niet in de lijst.'
      : `Van wat je koos, kunnen er ${count} nu niet meer. Die staan niet in de lijst.`,
  onConfirm: {
    approved: 'Ik zet precies dit aan, en verder niets. Wie het vroeg, krijgt bericht.',
    declined: 'Ik zet niets aan. Wie het vroeg, krijgt bericht, met je toelichting.',
  },
  remark: 'Toelichting voor allemaal (mag leeg blijven)',
  confirm: {
    approved: (count: number) => `${count} goedkeuren`,
    declined: (count: number) => `${count} afwijzen`,
  },
  revise: 'Anders kiezen',
  typed: 'Typ “ja” om te bevestigen, met je toelichting erachter als je die wilt geven.',
  doneTitle: 'Samen beslist',
  done: {
    approved: (count: number) => `${lines(count)} goedgekeurd.`,
    declined: (count: number) => `${lines(count)} afgewezen.`,
  },
  notDone: (count: number) => `Niet beslist: ${lines(count)}.`,
  why: (code: RefusalCode, name?: string): string => {
    switch (code) {
      case 'already-decided':
        return name === undefined ? 'hier is al over beslist' : `${plain(name)} heeft hier al over beslist`
      case 'seen-outdated':
        return 'is intussen veranderd; open de aanvraag en kijk opnieuw'
      case 'expired':
        return 'is verlopen'
      case 'needs-two':
        return 'hiervoor zijn twee mensen nodig; beslis op de eigen kaart'
      case 'backend-unavailable':
        return 'Mijn PostNL antwoordde niet; probeer het zo opnieuw'
      default:
        return 'hierover mag jij nu niet beslissen'
    }
  },
  request: (id: string) => `Aanvraag ${id}`,
  open: (id: string) => `Open aanvraag ${id}`,
  toList: 'Te beoordelen',
}
