/** Providers as lists know them: what is much used, misspelt, closed, or of one country. Own compilation from public pages, 2026-11. */

/** Much used domains: none of them is a misspelling of another. */
export const muchUsed: readonly string[] =
  'gmail.com googlemail.com hotmail.com hotmail.es hotmail.it hotmail.fr hotmail.de hotmail.co.uk outlook.com outlook.es outlook.it outlook.fr outlook.de live.com live.it live.fr yahoo.com yahoo.es yahoo.it yahoo.fr yahoo.de yahoo.co.uk ymail.com icloud.com libero.it virgilio.it tiscali.it alice.it fastwebnet.it tin.it aruba.it telefonica.net movistar.es terra.es ono.com orange.fr orange.es wanadoo.fr laposte.net sfr.fr neuf.fr bbox.fr web.de gmx.de gmx.net t-online.de freenet.de arcor.de comcast.net verizon.net bellsouth.net sbcglobal.net cox.net charter.net btinternet.com protonmail.com proton.me yandex.ru mail.ru'.split(
    ' ',
  );

/** Those that misspellings are measured by: names of six letters and more, and the two that are misspelt most. Judgement. */
export const misspelt: readonly string[] = muchUsed.filter(name => {
  const label = name.slice(0, name.indexOf('.'));
  return label.length >= 6 || label === 'gmail' || label === 'yahoo';
});

/** Real domains one letter away from a much used one. */
export const notTypos: readonly string[] =
  'cloud.com gmx.ch gmx.at gmx.com gmx.fr gmx.es mail.com email.com ymail.com rocketmail.com hotmail.ch hotmail.be hotmail.nl outlook.pt outlook.at outlook.be outlook.cl live.nl live.be live.de live.es live.se live.co.uk yahoo.in yahoo.ca yahoo.at yahoo.gr yahoo.com.br yahoo.com.ar me.com mac.com aol.com libero.net tin.com iol.it inwind.it orange.be orange.it orange.net orange.com sfr.net web.com web.it wanadoo.es alice.de alice.com arcor.com tiscali.com tiscali.es virgilio.net freenet.com proton.com cox.com charter.com ono.es terra.it terra.com terra.com.br gail.com email.it email.de bbox.com neuf.com comcast.com'.split(
    ' ',
  );

/** Privacy relays; their own help pages, 2026. */
export const relays: readonly string[] =
  'privaterelay.appleid.com relay.firefox.com mozmail.com duck.com simplelogin.com aleeas.com anonaddy.com anonaddy.me addy.io passmail.net'.split(
    ' ',
  );

/** Providers that won their users before about 2002: many of those who still have an address there are long-standing, or gone. */
export const early: readonly string[] =
  'aol.com aol.de aol.fr aol.it compuserve.com cs.com netscape.net earthlink.net mindspring.com juno.com netzero.net netzero.com prodigy.net bellsouth.net sbcglobal.net ameritech.net pacbell.net swbell.net worldnet.att.net excite.com excite.it lycos.com lycos.es lycos.it lycos.de usa.net bigfoot.com hotbot.com altavista.com tin.it iol.it inwind.it blu.it supereva.it jumpy.it katamail.com interfree.it libero.com tiscalinet.it wanadoo.fr wanadoo.es club-internet.fr noos.fr voila.fr caramail.com infonie.fr terra.es ya.com teleline.es eresmas.com telepolis.com arrakis.es arcor.de t-online.com germanynet.de nexgo.de compuserve.de'.split(
    ' ',
  );

/** Wrong endings and missing dots, which are more than one letter away. */
export const typos: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'gmail.com',
      'gmail.con gmail.co gmail.cm gmail.om gmail.es gmail.it gmail.fr gmail.de gmailcom.com gmail.comm gmail.com.com gmaill.com gmal.com gmai.com gmial.com gnail.com gamil.com gmil.com gmail.net gmail.org gmail.cim gmail.vom g-mail.com',
    ],
    [
      'hotmail.com',
      'hotmail.con hotmail.co hotmail.cm hotmail.om hotmial.com hotmal.com hotmai.com hotamil.com homail.com hotmil.com hotmail.comm hormail.com htomail.com hotmaill.com',
    ],
    ['outlook.com', 'outlook.con outlook.co outlook.cm outlok.com outloook.com outllook.com otlook.com'],
    ['yahoo.com', 'yahoo.con yahoo.co yahoo.cm yaho.com yahooo.com yhoo.com yahho.com'],
    ['icloud.com', 'icloud.con icloud.co icoud.com iclod.com icloud.es icloud.it'],
    ['libero.it', 'libero.com libro.it liberi.it libero.i libero.ti'],
    ['orange.fr', 'orange.f orang.fr ornage.fr'],
    ['web.de', 'web.d we.de wed.de'],
    ['gmx.de', 'gmx.d gmx.ded'],
  ].flatMap(([meant = '', wrong = '']) => wrong.split(' ').map(one => [one, meant])),
);

/**
 * Providers that closed their mailboxes, with the year they did, as public pages say (compiled 2026-11, without a link
 * for each): a sign of age, and never more than that. Where DNS is asked, whoever takes mail is not closed.
 */
export const defunct: Readonly<Record<string, string>> = {
  'adelphia.net': '2006',
  'excite.com': '2021',
  'excite.it': '2015',
  'jumpy.it': '2014',
  'lycos.es': '2009',
  'lycos.it': '2009',
  'lycos.de': '2009',
  'lycos.co.uk': '2009',
  'voila.fr': '2016',
  'wanadoo.es': '2015',
  'telepolis.com': '2016',
  'compuserve.de': '2009',
  'supereva.it': '2018',
  'interfree.it': '2015',
  'katamail.com': '2020',
  'tele2.it': '2012',
  'tele2.fr': '2013',
  'ya.com': '2012',
  'latinmail.com': '2010',
  'hispavista.com': '2019',
  'yahoo.com.cn': '2013',
  'yahoo.cn': '2013',
  'fsmail.net': '2017',
  'wanadoo.co.uk': '2017',
  'freeserve.co.uk': '2017',
  'orange.net': '2017',
};

/** Providers whose customers live in one country. */
export const marketOf: Readonly<Record<string, string>> = Object.fromEntries(
  [
    [
      'IT',
      'libero.it virgilio.it alice.it tin.it tiscali.it tim.it fastwebnet.it aruba.it inwind.it iol.it hotmail.it yahoo.it live.it outlook.it pec.it email.it',
    ],
    [
      'ES',
      'telefonica.net movistar.es terra.es ono.com hotmail.es yahoo.es outlook.es orange.es jazztel.es euskaltel.net',
    ],
    ['FR', 'orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr hotmail.fr yahoo.fr live.fr outlook.fr'],
    ['DE', 'web.de gmx.de gmx.net t-online.de freenet.de arcor.de hotmail.de yahoo.de outlook.de live.de'],
    ['US', 'comcast.net verizon.net bellsouth.net sbcglobal.net cox.net charter.net att.net aol.com'],
    ['GB', 'btinternet.com hotmail.co.uk yahoo.co.uk sky.com virginmedia.com'],
  ].flatMap(([country = '', names = '']) => names.split(' ').map(name => [name, country])),
);
