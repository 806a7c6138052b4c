/** Common German names and words, written down from general knowledge, the frequent ones first. No real person is meant. */
import type { Words } from './words.ts';

export const de: Words = {
  first: `Thomas, Sabine, Michael, Andrea, Andreas, Petra, Stefan, Claudia, Peter, Susanne, Christian, Monika, Martin, Birgit, Frank, Julia, Markus, Katrin, Klaus, Anna,
    Jürgen, Martina, Matthias, Stefanie, Jan, Nicole, Daniel, Karin, Sebastian, Heike, Alexander, Anja, Wolfgang, Ursula, Uwe, Barbara, Ralf, Sandra, Bernd, Christine,
    Tobias, Silke, Florian, Melanie, Lukas, Simone, Jens, Renate, Dieter, Laura, Dirk, Kerstin, Holger, Ute, Sven, Angelika, Felix, Lena, Torsten, Maria,
    Oliver, Gabriele, Philipp, Sarah, Manfred, Katharina, Rainer, Tanja, Jörg, Elke, Maximilian, Franziska, Günter, Cornelia, Tim, Ulrike, Heinz, Hannah, Björn, Jutta`,
  last: `Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer, Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann,
    Braun, Krüger, Hofmann, Hartmann, Lange, Schmitt, Werner, Schmitz, Krause, Meier, Lehmann, Schmid, Schulze, Maier, Köhler, Herrmann, König, Walter, Mayer, Huber,
    Kaiser, Fuchs, Peters, Lang, Scholz, Möller, Weiß, Jung, Hahn, Schubert, Vogel, Friedrich, Keller, Günther, Frank, Berger, Winkler, Roth, Beck, Lorenz,
    Baumann, Franke, Albrecht, Schuster, Simon, Ludwig, Böhm, Winter, Kraus, Martin, Schumacher, Krämer, Vogt, Stein, Jäger, Otto, Sommer, Groß, Seidel, Heinrich,
    Brandt, Haas, Schreiber, Graf, Schulte, Dietrich, Ziegler, Kuhn, Kühn, Pohl, Engel, Horn, Busch, Bergmann, Thomas, Voigt, Sauer, Arnold, Wolff, Pfeiffer`,
  hobbies: 'bvb, schalke, maus, stern, sonne, wolf, biker, engel, katze, hase, berg, hamburg, tiger, gitarre, angler',
  sectors: `bau, technik, logistik, elektro, sanitaer, immobilien, steuerberatung, kanzlei, consulting, metallbau, dachdecker, software, autohaus, tischlerei, druck,
    garten, reisen, moebel, versicherungen, zahntechnik, maschinenbau, spedition, catering, optik, fenster`,
  causes: 'verein, stiftung, freunde, projekt, hilfe, kinder, wald, tierheim, ehrenamt, gemeinsam',
  brands:
    'nova, tech, pro, sun, alp, nord, rhein, agrar, licht, gruppe, euro, multi, inter, delta, prima, werk, hansa, iso',
  cities: 'berlin, hamburg, koeln, stuttgart, leipzig, dresden, bremen, hannover, nuernberg, essen, kassel, mainz',
  streets: 'Hauptstraße, Bahnhofstraße, Gartenstraße, Schulstraße, Goethestraße, Marktplatz',
  roles:
    'info, kontakt, buero, vertrieb, verkauf, buchhaltung, einkauf, service, bestellung, marketing, personal, office, mail, verwaltung, zentrale, anfrage',
  titles:
    'Geschäftsführer, Inhaberin, Einkaufsleiter, Vertriebsleiterin, Sachbearbeiter, Leiterin Marketing, Techniker, Personalleiterin, Werkleiter, Assistenz der Geschäftsführung',
  industries: 'Bauwesen, Transport, Gastronomie, Einzelhandel, Rechtsberatung, Informationstechnik, Gesundheitswesen',
  sources: 'Website Fußzeile, Onlineshop, Sommergewinnspiel, Filiale, "Messe Köln; Halle 4", Blog, Rabatt-Popup',
  gifts: 'Petition, Onlinespende, Benefizlauf, Mitglied, "Infostand; Marktplatz", Rundbrief, Veranstaltung',
  company: 'GmbH',
};
