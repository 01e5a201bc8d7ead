import type { mail as nl } from '../nl/mail.ts'

export const mail: typeof nl = {
  subject: (service, number) => `Access to ${service} on ${number}`,
  body: (service, number, beneficiary) =>
    [
      'Hello,',
      '',
      `Could you switch on the authorisation ${service} in Mijn PostNL for ${beneficiary} on customer number ${number}?`,
      'You can do that through Mijn Account, Klantnummerinstellingen, Autorisaties. Or look for Toegangshulp in Teams: the request is waiting there for a decision.',
      '',
      'Thank you!',
    ].join('\r\n'),
  generalSubject: (number) => `Question about access on ${number}`,
  generalBody: (number) =>
    ['Hello,', '', `I have a question about access in Mijn PostNL on customer number ${number}.`, ''].join('\r\n'),
}
