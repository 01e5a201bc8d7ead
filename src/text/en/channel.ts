import type { channel as nl } from '../nl/channel.ts'

export const channel: typeof nl = {
  summary: (what, id, state) => `Case ${id}: ${what} (${state}).`,
  open: 'Open',
  openChat: 'Open our private chat',
  intro: (by) =>
    `${by === undefined ? '' : `${by}, thank you for adding me! `}I am Toegangshulp and I help with access in Mijn PostNL. Here I only answer when you mention me, with “help” or “steps haalservice” for instance. What is about you we arrange in our private chat.`,
  help: {
    title: 'What I can do here',
    text: 'Mention me and type what you want to know:\n- steps, or steps dashboards\n- I am stuck at step 3 of dashboards\n- forgot password\n- other authorisations\n- help\nYour requests, authorisations and cases we do together in our private chat.',
  },
  tell: 'Say which service it is about and what you tried. Name no customer number or people here.',
  notUnderstood: {
    title: 'I do not understand that',
    text: 'Here I can show steps in Mijn PostNL. Mention me and type “help” to see how. Is it about your own access? Then ask in our private chat.',
  },
  nothingToCancel: 'Nothing is going on here that could be stopped. What we do in our private chat you stop there.',
  moved: {
    title: 'We do this one to one',
    there: 'Everybody can read this. I have answered you in our private chat.',
    askThere: 'Everybody can read this. Ask me in our private chat and I will help you at once.',
  },
  openedThere: 'I have put it in our private chat for you.',
  openThere: 'I do this in our private chat. Open it and send me a message first; then press here again.',
}
