import type { unclear as nl } from '../nl/unclear.ts'

export const unclear: typeof nl = {
  notPlaced: 'I cannot place that here.',
  stop: 'You can also stop: type “cancel”.',
  otherService: (name) => `Is it about ${name}? Type “request ${name}”, and I start with that.`,
  nobodyCalled: (number) =>
    number === '' ? 'I find nobody of that name or address.' : `I find nobody of that name or address at ${number}.`,
  severalNamed: 'You name more than one person. I would rather ask you who it is about.',
  service:
    'I am asking which service you need. Choose below, or type its name, for example “haalservice”. Not sure which? Type “menu”: they are explained there.',
  authorisations: (labels) =>
    `I am asking which authorisations: ${labels}. Choose below, or type the name; “all” works too.`,
  numbers: (example) =>
    `I am asking on which customer number it should be. Choose below, or type the number, for example ${example}; “all” works too. Not sure which? Ask an administrator: type “who is my administrator”.`,
  ownNumber: (example) =>
    `I am asking on which customer number it should be. Choose one below that you may decide on, or type it, for example ${example}.`,
  oneNumber:
    'Without a service it goes number by number. Choose one, or type the service with it, for example “haalservice”.',
  colleagues:
    'I am asking for which colleagues it is. Choose below, or type the full name or the e-mail address. Is a colleague missing? Type “add user”.',
  user: {
    on: 'I am asking who gets the access. Choose below, or type the full name or the e-mail address. Not in the list? Type “add user”.',
    off: 'I am asking from whom the access is taken away. Choose below, or type the full name or the e-mail address.',
  },
  page: {
    on: 'I am asking what to switch on. Tick it below, or type its name, for example “Facturen”.',
    off: 'I am asking what to switch off. Tick it below, or type its name; “everything” works too.',
  },
  confirm: {
    request:
      'I am asking whether this is right; nothing has been sent yet. Type “yes” to request it, or “change” to change something. You can also just type a reason.',
    change:
      'I am asking whether this is right; nothing has changed yet. Type “yes” to do it, or “change” to change something.',
    replace: 'I am asking whether this is right; nothing has changed yet. Type “yes” to do it.',
    together:
      'I am asking whether this is your decision; nothing has been decided yet. Type “yes”, with a note behind it if you like.',
  },
  join: {
    address: 'I am asking for the e-mail address of your colleague, for example naam@example.com.',
    name: 'I am asking what your colleague is called. Type the first name and the surname.',
    number: 'I am asking which customer number it is about, for example 9401138; you find it on your invoices.',
    wish: 'I am asking what is needed after that. It may be left empty: type “nothing”, or the name of a service, for example “haalservice”.',
  },
  together: 'Choose below what you decide on, and what you decide. Nothing has been decided yet.',
  notRight: 'Fine, nothing has happened yet. Type “change” to change something, or “cancel” to stop.',
  reasonNoted: 'I noted that as the reason. Is everything right? Press Request or type “yes”.',
  reasonAdded: 'I added that to your reason. Is everything right? Press Request or type “yes”.',
  howToChange:
    'Is something not right? Nothing has been sent yet. Type “change” to change it, or “yes” if it is right. Is it your reason? Then begin with “because”.',
  changed: 'I changed it. Nothing has been sent yet.',
  forWhomNoted: (names) => `It is about ${names}. On which customer number?`,
  forYouNoted: 'For you, fine. On which customer number?',
  whichColleagues: 'For colleagues, fine. On which customer number? Then I ask for whom.',
  tile: 'I am asking what you do not see. Choose below, or type the name of the service, with a customer number behind it if you have several.',
  steps: 'I am asking for which service you want to see the steps. Choose below, or type its name.',
  guide: 'I am asking at which step card you are stuck. Choose below, or type its name.',
  administrators: 'I am asking of which customer number you want the administrators. Choose below, or type the number.',
}
