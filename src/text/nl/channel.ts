/** What is said in a team's channel: by everybody to be read, so nothing about anybody. */
export const channel = {
  summary: (what: string, id: string, state: string) => `Melding ${id}: ${what} (${state}).`,
  open: 'Openen',
  openChat: 'Open onze privéchat',
  intro: (by: string | undefined) =>
    `${by === undefined ? '' : `${by}, bedankt voor het toevoegen! `}Ik ben Toegangshulp en help bij toegang in Mijn PostNL. Hier antwoord ik alleen als je me noemt, bijvoorbeeld met “hulp” of “stappen haalservice”. Wat over jou gaat, regelen we in onze privéchat.`,
  help: {
    title: 'Dit kan ik hier',
    text: 'Noem me en typ wat je wilt weten:\n- stappen, of stappen dashboards\n- ik zit vast bij stap 3 van dashboards\n- wachtwoord vergeten\n- andere autorisaties\n- hulp\nJe aanvragen, autorisaties en meldingen doen we samen in onze privéchat.',
  },
  /** With the phone and the address of the servicedesk. */
  tell: 'Zeg erbij om welke dienst het gaat en wat je hebt geprobeerd. Noem hier geen klantnummer of namen.',
  notUnderstood: {
    title: 'Dat begrijp ik niet',
    text: 'Hier kan ik stappen in Mijn PostNL tonen. Noem me en typ “hulp” om te zien hoe. Gaat het om jouw toegang? Vraag het dan in onze privéchat.',
  },
  nothingToCancel: 'Hier loopt niets om te stoppen. Waar we in onze privéchat mee bezig zijn, stop je daar.',
  moved: {
    title: 'Dit doen we onder vier ogen',
    there: 'Hier leest iedereen mee. Ik heb je in onze privéchat geantwoord.',
    askThere: 'Hier leest iedereen mee. Stel je vraag in onze privéchat, dan help ik je meteen.',
  },
  openedThere: 'Ik heb het in onze privéchat voor je gezet.',
  openThere: 'Dit doe ik in onze privéchat. Open die eerst en stuur me een bericht; druk daarna hier nog eens.',
}
