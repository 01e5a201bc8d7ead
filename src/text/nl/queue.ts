/** The queue of the servicedesk. */
export const queue = {
  title: 'Wachtrij van de servicedesk',
  summary: (total: number) => (total === 1 ? '1 open melding.' : `${total} open meldingen.`),
  filtered: (total: number, all: number) => `${total} van ${all} meldingen.`,
  none: 'Er zijn geen open meldingen. Mooi zo.',
  noneLeft: 'Met dit filter blijft er niets over.',
  take: 'Pak de oudste',
  filter: 'Filteren',
  filterTitle: 'Wat wil je zien?',
  everything: 'Toon alles',
  waitsLonger: (hours: string) => `Wacht langer dan ${hours}`,
  waitingFor: { label: 'Wie is aan zet', all: 'Maakt niet uit' },
  kind: { label: 'Soort melding', all: 'Alle soorten' },
  stage: { label: 'Fase van een aanmelding', all: 'Alle fasen' },
  olderThan: { label: 'Hoe lang al', all: 'Maakt niet uit' },
  share: {
    label: 'Van wie',
    choice: { all: 'Van iedereen', mine: 'Door jou opgepakt', nobody: 'Nog door niemand opgepakt' },
  },
}
