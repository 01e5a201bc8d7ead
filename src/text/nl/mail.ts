/** The prepared e-mail to administrators who cannot be reached in Teams: plain text, opened in one's own mail program. */
export const mail = {
  subject: (service: string, number: string) => `Toegang tot ${service} op ${number}`,
  body: (service: string, number: string, beneficiary: string) =>
    [
      'Hallo,',
      '',
      `Wil je in Mijn PostNL de autorisatie ${service} aanzetten voor ${beneficiary} op klantnummer ${number}?`,
      'Dat kan via Mijn Account, Klantnummerinstellingen, Autorisaties. Of zoek Toegangshulp in Teams: daar staat de aanvraag klaar om te beoordelen.',
      '',
      'Alvast bedankt!',
    ].join('\r\n'),
  generalSubject: (number: string) => `Vraag over toegang op ${number}`,
  generalBody: (number: string) =>
    ['Hallo,', '', `Ik heb een vraag over toegang in Mijn PostNL op klantnummer ${number}.`, ''].join('\r\n'),
}
