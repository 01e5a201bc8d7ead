/** To who would rather speak to somebody. */
export const human = {
  title: 'Liever een mens?',
  text: 'De servicedesk helpt je verder. Wil je weten wie over jouw toegang beslist? Dat zoek ik voor je op.',
  tell: 'Zeg erbij om welke dienst en welk klantnummer het gaat, en wat je hebt geprobeerd.',
}
