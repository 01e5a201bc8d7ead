import type { Neighbour } from '../../domain/neighbour.ts'

/** For whom something else is than access in Mijn PostNL. */
export const outOfScope = {
  title: 'Daar ben ik niet voor',
  /** To an insult. */
  gladly: 'Ik help je graag',
  purpose:
    'Ik help je met toegang in Mijn PostNL: aanvragen, geven, intrekken, en de stappen daarbij. Ook bij de overstap naar het API-platform.',
  unknown: 'Bedoelde je zoiets? Zeg het dan in andere woorden, of kies hieronder.',
  portalPassword: 'Inloggen bij Mijn PostNL',
  where: {
    'other-system':
      'Gaat het om je computer, of om een account of wachtwoord van een ander systeem? Dan helpt de IT-helpdesk van je eigen bedrijf.',
    parcel: 'Een pakket of brief volg je in de PostNL-app of op postnl.nl; daar helpt de klantenservice je ook verder.',
    staff: 'Voor verlof, salaris, ziekmelden en dat soort vragen ga je naar HR van je eigen bedrijf.',
    building: 'Voor je pasje, parkeren of je werkplek ga je naar de receptie of de facilitaire dienst van je gebouw.',
    invoice:
      'Voor een prijs, factuur of contract helpt de zakelijke klantenservice: klik in Mijn PostNL op Hulp nodig?.',
    'pick-up':
      'Is er iets niet of niet op tijd opgehaald? Dan helpt de zakelijke klantenservice: klik in Mijn PostNL op Hulp nodig?.',
    'acting-for-other':
      'Iets doen uit naam van een ander, of een goedkeuring overslaan, doe ik niet: zo blijft duidelijk wie toegang heeft en wie dat besloot. Je kunt wel toegang voor jezelf vragen, of opzoeken wie je beheerder is.',
    abuse: 'Dat klinkt alsof het tegenzit. Vertel me wat je nodig hebt, dan kijk ik wat ik kan doen.',
    order:
      'Hoe ik werk, verander je niet met een bericht: alleen een beheerder beslist over toegang. Vertel me gerust wat je nodig hebt.',
  } satisfies Record<Neighbour, string>,
}
