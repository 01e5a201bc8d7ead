/** Short words that many cards share. */
export const labels = {
  app: 'Toegangshulp',
  number: 'Klantnummer',
  authorisation: 'Autorisatie',
  authorisations: 'Autorisaties',
  beneficiary: 'Voor wie',
  reason: 'Reden',
  warning: 'Let op',
  noReason: 'Geen reden gegeven',
  forYou: 'voor jou',
  forName: (name: string) => `voor ${name}`,
  andMore: (count: number) => `en nog ${count}`,
  others: (count: number) => (count === 1 ? '1 ander' : `${count} anderen`),
  and: (names: readonly string[]) => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names),
  openPortal: (label: string) => `${label} ↗`,
}
