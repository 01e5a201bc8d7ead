/** Track & trace read only: it gives an error, and something else takes its place (F-17). */
export const readOnly = {
  causeTitle: 'Ik weet waar de foutmelding vandaan komt',
  summary: 'Je hebt een autorisatie die een foutmelding geeft. Ik zeg wat je kunt doen.',
  cause: (label: string) =>
    `Hier staat ${label} aan. Die autorisatie geeft in Mijn PostNL een foutmelding; het ligt dus niet aan jou.`,
  next: {
    'to-ask': (replacement: string) =>
      `Je hebt ${replacement} nodig. Vraag het aan; je beheerder leest erbij wat er nu aan staat en kan het meteen vervangen.`,
    requested: (replacement: string) => `${replacement} is al aangevraagd. Je hoeft alleen op je beheerder te wachten.`,
    held: (replacement: string, label: string) =>
      `${replacement} staat ook aan. Vraag je beheerder om ${label} uit te zetten; dan is de fout weg.`,
  },
  ask: 'Vraag de vervanging',
  mend: { replace: 'Vervang read only', 'take-away': 'Zet read only uit' },
  notFoundTitle: 'Track & trace geeft een fout',
  notFound:
    'De bekende oorzaak, Track & trace read only, staat bij jou niet aan. Kijk eerst of een van deze dingen helpt:',
  steps: [
    'Log uit bij Mijn PostNL en log opnieuw in.',
    'Kijk of het juiste klantnummer gekozen is.',
    'Kijk bij je autorisaties of Zakelijke track & trace aan staat op dat klantnummer. Zo niet, vraag het aan.',
  ],
  servicedesk:
    'Blijft het fout gaan? Bel de CIT Servicedesk: 088 225 5651, of mail citservicesdesk@postnl.nl. Zeg erbij welke melding je ziet.',
  howToReplace:
    'Zeg bij wie en op welk klantnummer, bijvoorbeeld: vervang read only 9401138 naam@voorbeeld.nl. Dan laat ik eerst zien wat er verandert.',
  noCopies:
    'Ik neem geen toegang over van een collega: zo zou ook meekomen wat niet hoort, zoals Track & trace read only, dat een foutmelding geeft. Zeg welke dienst nodig is, dan regel ik die.',
  reviewWarning: (name: string, label: string) =>
    `${name} heeft nu ${label} op dit klantnummer. Dat geeft een foutmelding; dit is de vervanging. Zet ${label} uit zodra dit aan staat.`,
  reviewAtOnce: (label: string) =>
    `Of vervang het in één keer: dan gaat dit aan en daarna ${label} uit. De aanvraag is daarmee goedgekeurd.`,
  reviewNext: (label: string) => `Zet hierna ook ${label} uit; dat geeft een foutmelding.`,
  title: 'Klopt dit? Vervangen door Zakelijke track & trace',
  titleTakeAway: (label: string) => `Klopt dit? ${label} uitzetten`,
  confirmSummary: 'Controleer het en bevestig; er is nog niets gebeurd.',
  first: 'Ik zet eerst aan',
  alreadyOn: (label: string) => `${label} staat al aan of wordt net aangezet.`,
  then: 'Daarna zet ik uit',
  only: 'Ik zet uit',
  why: (label: string) => `${label} geeft in Mijn PostNL een foutmelding en hoort daarom nooit aan te staan.`,
  order: 'Pas als het nieuwe aan staat, gaat het oude uit. Verder verandert er niets. De gebruiker krijgt bericht.',
  orderTakeAway: 'Verder verandert er niets. De gebruiker krijgt bericht.',
  confirm: 'Vervangen',
  confirmTakeAway: 'Uitzetten',
  cancel: 'Annuleren',
  nothingToReplace: (name: string, number: string) =>
    `${name} heeft op ${number} geen Track & trace read only. Er is niets te vervangen.`,
  changesTitle: {
    administrator: 'Vervangen door Zakelijke track & trace',
    beneficiary: 'Voor jou: vervangen door Zakelijke track & trace',
  },
}
