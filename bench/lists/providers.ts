/**
 * Mailbox providers by country. The shares are our estimate of a consumer list of 2026, no measurement.
 * `era` is what the same list looked like when it was collected 4 to 9 years ago.
 * `defunct` are providers that gave up their mailboxes. All from general knowledge.
 */
import type { Country } from './spec.ts';

export type Share = readonly [domain: string, weight: number];

interface Providers {
  readonly today: readonly Share[];
  readonly era: readonly Share[];
  readonly defunct: readonly Share[];
}

/** "gmail.com 60, hotmail.com 18" */
export function shares(text: string): Share[] {
  return text.split(',').map(entry => {
    const [domain = '', weight] = entry.trim().split(/\s+/);
    return [domain, Number(weight)] as const;
  });
}

export const relays = ['privaterelay.appleid.com', 'mozmail.com', 'duck.com'] as const;

export const providers: Readonly<Record<Country, Providers>> = {
  ES: {
    today:
      shares(`gmail.com 60, hotmail.com 18, hotmail.es 5, yahoo.es 4, outlook.com 2.5, icloud.com 2.5, outlook.es 2, yahoo.com 1.5, telefonica.net 1,
      movistar.es .6, live.com .6, orange.es .5, msn.com .5, ono.com .4, protonmail.com .3, terra.es .2, me.com .2, proton.me .2, gmx.es .2, euskaltel.net .2`),
    era: shares(
      'hotmail.com 42, gmail.com 24, yahoo.es 10, hotmail.es 7, telefonica.net 4, terra.es 3, ono.com 2, msn.com 2, live.com 1.5, yahoo.com 2',
    ),
    defunct: shares(
      'wanadoo.es 30, ya.com 25, lycos.es 15, mixmail.com 10, eresmas.com 10, inicia.es 5, teleline.es 5',
    ),
  },
  IT: {
    today:
      shares(`gmail.com 46, libero.it 16, hotmail.it 7, hotmail.com 5, yahoo.it 5, virgilio.it 3.5, alice.it 3.5, tiscali.it 2.5, icloud.com 2.5, live.it 2,
      outlook.it 1.5, tim.it 1, outlook.com 1, yahoo.com 1, fastwebnet.it .8, tin.it .7, inwind.it .6, iol.it .3, me.com .3, email.it .2, msn.com .2, proton.me .2, aruba.it .2`),
    era: shares(
      'hotmail.it 16, libero.it 24, gmail.com 20, yahoo.it 10, hotmail.com 9, virgilio.it 5, alice.it 7, tiscali.it 4, tin.it 2, inwind.it 1.5, live.it 3, iol.it .5',
    ),
    defunct: shares(
      'infinito.it 20, supereva.it 20, interfree.it 20, lycos.it 10, jumpy.it 10, tele2.it 10, katamail.com 5, caltanet.it 5',
    ),
  },
  DE: {
    today:
      shares(`gmail.com 27, gmx.de 20, web.de 20, t-online.de 11, gmx.net 4, icloud.com 3, googlemail.com 3, yahoo.de 3, hotmail.com 2.5, hotmail.de 2,
      outlook.de 2, freenet.de 2, aol.com 1.2, outlook.com 1, arcor.de 1, live.de .8, me.com .6, posteo.de .6, yahoo.com .5, mailbox.org .4, online.de .4, vodafone.de .3, gmx.at .1`),
    era: shares(
      'web.de 26, gmx.de 24, t-online.de 14, hotmail.com 6, yahoo.de 7, gmail.com 6, googlemail.com 5, gmx.net 5, aol.com 3, arcor.de 3, freenet.de 3, hotmail.de 3',
    ),
    defunct: shares(
      'lycos.de 20, epost.de 15, tiscali.de 15, compuserve.de 10, addcom.de 10, nexgo.de 10, surfeu.de 10, planet-interkom.de 5, 12move.de 5',
    ),
  },
  US: {
    today:
      shares(`gmail.com 54, yahoo.com 17, hotmail.com 6, aol.com 6, icloud.com 6, outlook.com 3, comcast.net 3, msn.com 1.2, att.net 1.2, sbcglobal.net 1,
      verizon.net 1, me.com .8, live.com .7, cox.net .6, bellsouth.net .5, ymail.com .5, charter.net .4, mac.com .3, earthlink.net .3, optonline.net .3, protonmail.com .3, mail.com .1`),
    era: shares(
      'yahoo.com 31, gmail.com 24, hotmail.com 14, aol.com 15, comcast.net 5, msn.com 3, sbcglobal.net 2.5, verizon.net 2, bellsouth.net 1.5, cox.net 1, earthlink.net 1',
    ),
    defunct: shares(
      'adelphia.net 25, attbi.com 15, iwon.com 15, altavista.com 10, bigfoot.com 10, hotbot.com 10, worldnet.att.net 5, insightbb.com 5, webtv.net 5',
    ),
  },
  FR: {
    today:
      shares(`gmail.com 42, orange.fr 11, hotmail.fr 10, hotmail.com 6, yahoo.fr 6, wanadoo.fr 5, free.fr 5, laposte.net 4, sfr.fr 3, outlook.fr 3,
      icloud.com 3, live.fr 2, outlook.com 1, bbox.fr .9, neuf.fr .8, yahoo.com .6, gmx.fr .5, numericable.fr .4, aol.com .4, msn.com .4, me.com .3, proton.me .2`),
    era: shares(
      'hotmail.fr 15, hotmail.com 14, wanadoo.fr 15, yahoo.fr 13, free.fr 10, orange.fr 10, gmail.com 10, laposte.net 5, neuf.fr 3, aol.com 3, live.fr 2',
    ),
    defunct: shares(
      'voila.fr 35, club-internet.fr 25, noos.fr 10, libertysurf.fr 10, tiscali.fr 10, 9online.fr 5, ifrance.com 5',
    ),
  },
};

/** Well-known throw-away services, all in disposable-email-domains. */
export const disposable =
  `mailinator.com yopmail.com guerrillamail.com 10minutemail.com temp-mail.org trashmail.com sharklasers.com getnada.com maildrop.cc
  dispostable.com throwawaymail.com mohmal.com fakeinbox.com mailnesia.com mytemp.email moakt.com emailondeck.com tempr.email discard.email mailcatch.com
  wegwerfemail.de trash-mail.com jetable.org yopmail.fr grr.la spam4.me guerrillamail.net tempail.com 1secmail.com minuteinbox.com inboxkitten.com dropmail.me
  einrot.com cuvox.de dayrep.com fleckens.hu gustr.com armyspy.com`.split(/\s+/);

/** Throw-away services open new names daily; no table has these. */
export const unlisted = ['kurzfach.site', 'brieffix.online', 'postamo.store', 'inboxly.website', 'rapidcorreo.shop'];

export const allProviders: readonly string[] = [
  ...new Set(Object.values(providers).flatMap(({ today, era }) => [...today, ...era].map(([domain]) => domain))),
];
