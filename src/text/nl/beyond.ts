/** What the bot is not for, and who is. */
export const beyond = {
  neighbour: {
    title: 'Daar ga ik niet over',
    parcel:
      'Over een pakket of brief, of een bezorging, weet ik niets. Kijk op postnl.nl: daar vind je Track & Trace en de klantenservice.',
    'other-system':
      'Ik help alleen met Mijn PostNL. Voor een wachtwoord of storing van een ander systeem, of je werkplek, ga je naar de IT-helpdesk van je eigen organisatie.',
    hr: 'Over verlof, salaris of je contract weet ik niets. Vraag het HR of je leidinggevende.',
    facilities:
      'Over het gebouw of je werkplek weet ik niets. Vraag het de facilitaire dienst van je eigen organisatie.',
    mine: 'Ik ben er voor toegang in Mijn PostNL. Wil je daar iets mee? Kies hieronder, of typ het.',
  },
  human: {
    title: 'Liever een mens?',
    text: 'De servicedesk helpt je verder. Wil je weten wie over jouw toegang beslist? Dat zoek ik voor je op.',
    tell: 'Zeg erbij om welke dienst en welk klantnummer het gaat, en wat je hebt geprobeerd.',
  },
}
