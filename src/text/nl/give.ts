/** Granting and revoking as on the portal's page, and who has what. */
export const give = {
  numbers: { label: 'Op welke klantnummers?', hint: 'Je kunt er meer kiezen: alle waarvan je nu beheerder bent.' },
  page: {
    title: (name: string) => `Toegang geven aan ${name}`,
    intro: 'Vink aan wat erbij moet. Wat al aan staat, is aangevinkt.',
    off: 'Een vinkje weghalen doet hier niets. Uitzetten gaat via Toegang intrekken.',
    needsTwo: (label: string) => `${label}: geef je apart, met een tweede. Typ “toekennen ${label}”.`,
    needsTwoHeld: (label: string) => `✓ ${label}: staat aan; geven gaat met twee mensen`,
    others: 'Overig',
  },
  take: {
    title: (name: string) => `Toegang intrekken van ${name}`,
    label: 'Wat gaat uit?',
    all: 'Alles intrekken…',
    confirmAll: 'Alles intrekken',
    nothing: (name: string, number: string) => `${name} heeft niets aan staan op ${number}. Er is niets veranderd.`,
  },
  preview: {
    title: { on: 'Klopt dit? Toegang geven', off: 'Klopt dit? Toegang intrekken', all: 'Klopt dit? Alles intrekken' },
    now: 'Staat nu aan',
    change: { on: 'Gaat aan', off: 'Gaat uit' },
    after: 'Staat daarna aan',
    nothing: 'niets',
    on: 'Op deze klantnummers',
    only: (number: string, labels: string) => `${number}: alleen ${labels}`,
    skipped: 'Sla ik over',
    held: (number: string, labels: string) => `${number}: ${labels} staat al aan`,
    notHeld: (number: string, labels: string) => `${number}: ${labels} staat al uit`,
    noUser: (number: string, name: string) => `${number}: ${name} is daar geen gebruiker`,
    unticked: (labels: string) =>
      `Je haalde het vinkje weg bij ${labels}. Dat blijft aan: uitzetten gaat via Toegang intrekken.`,
    allWarning: (name: string, number: string) =>
      `Hierna heeft ${name} niets meer op ${number}. Tot tien minuten daarna kun je het ongedaan maken, behalve waarvoor twee mensen nodig zijn.`,
    administrator: (name: string, number: string, remaining: string, count: number) =>
      `${name} is daarna geen beheerder meer van ${number}. ${count === 1 ? 'Beheerder blijft' : 'Beheerders blijven'}: ${remaining}.`,
  },
  asked: {
    title: 'Hierom is al gevraagd',
    approves: (labels: string, name: string, id: string) =>
      `${labels}: gevraagd door ${name} (${id}). Je keurt het hiermee goed.`,
    closes: (labels: string, id: string) => `${labels}: dit vroeg je zelf aan (${id}). Dat is dan niet meer nodig.`,
  },
  onNumbers: (count: number) => `Op ${count} klantnummers`,
  undo: {
    button: 'Ongedaan maken',
    until: (labels: string, time: string) => `Tot ${time} kun je dit ongedaan maken. Dan gaat weer aan: ${labels}.`,
    needsTwo: (labels: string) =>
      `${labels} komt niet zo terug: daarvoor zijn twee mensen nodig. Geef het opnieuw als het weer aan moet (typ “toekennen”).`,
    left: {
      'not-administrator': (label: string, number: string) =>
        `${label} op ${number} blijft uit: je bent daar geen beheerder meer.`,
      'beneficiary-unknown': (label: string, number: string, name: string) =>
        `${label} op ${number} blijft uit: ${name} is daar geen gebruiker meer.`,
    },
    done: (name: string, moment: string) => `Ongedaan gemaakt door ${name}, ${moment}.`,
  },
  access: {
    title: 'Wie heeft toegang?',
    choose: 'Kies een klantnummer. Per gebruiker kan ook: typ “wat heeft” met het e-mailadres erachter.',
    typeNumber: (count: number) => `En nog ${count}. Typ “wie heeft toegang tot” met het nummer erachter.`,
    choosePart: 'Per klantnummer',
    whoTitle: (number: string) => `Wie heeft toegang tot ${number}?`,
    users: (count: number) => (count === 1 ? '1 gebruiker' : `${count} gebruikers`),
    noUsers: 'Dit klantnummer heeft geen gebruikers.',
    range: (from: number, to: number, count: number) => `${from} tot en met ${to} van ${count}`,
    open: (name: string) => `Bekijk wat ${name} heeft`,
    openNumber: (number: string) => `Bekijk ${number}`,
    nothing: 'Staat niets aan',
    next: 'Volgende',
    previous: 'Vorige',
    whatTitle: (name: string) => `Wat heeft ${name}?`,
    whatSummary: (name: string, count: number) =>
      count === 1
        ? `${name} is gebruiker van 1 klantnummer van jou.`
        : `${name} is gebruiker van ${count} klantnummers van jou.`,
    administrator: 'beheerder',
    grant: 'Toegang geven',
    revoke: 'Toegang intrekken',
    all: (number: string) => `Alle gebruikers van ${number}`,
    self: 'Dit ben jij. Je eigen toegang regelt een andere beheerder.',
  },
}
