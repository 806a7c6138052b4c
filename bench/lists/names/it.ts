/** Common Italian names and words, written down from general knowledge, the frequent ones first. No real person is meant. */
import type { Words } from './words.ts';

export const it: Words = {
  first: `Giuseppe, Maria, Marco, Anna, Francesco, Giulia, Antonio, Francesca, Andrea, Sara, Alessandro, Laura, Giovanni, Chiara, Luca, Rosa, Roberto, Elena, Stefano, Paola,
    Mario, Valentina, Luigi, Silvia, Paolo, Martina, Salvatore, Angela, Vincenzo, Giovanna, Matteo, Alessia, Davide, Federica, Lorenzo, Teresa, Simone, Elisa, Fabio, Lucia,
    Daniele, Monica, Massimo, Cristina, Claudio, Simona, Pietro, Barbara, Riccardo, Daniela, Filippo, Ilaria, Giorgio, Roberta, Nicola, Patrizia, Michele, Caterina, Enrico, Alice,
    Alberto, Beatrice, Domenico, Manuela, Emanuele, Michela, Gabriele, Rita, Carlo, Serena, Sergio, Giorgia, Tommaso, Marta, Federico, Claudia, Gianluca, Raffaella, Bruno, Nicolò`,
  last: `Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Marino, Greco, Bruno, Gallo, Conti, De Luca, Mancini, Costa, Giordano, Rizzo, Lombardi, Moretti,
    Barbieri, Fontana, Santoro, Mariani, Rinaldi, Caruso, Ferrara, Galli, Martini, Leone, Longo, Gentile, Martinelli, Vitale, Lombardo, Serra, Coppola, De Santis, D'Angelo, Marchetti,
    Parisi, Villa, Conte, Ferraro, Ferri, Fabbri, Bianco, Marini, Grasso, Valentini, Messina, Sala, De Angelis, Gatti, Pellegrini, Palumbo, Sanna, Farina, Rizzi, Monti,
    Cattaneo, Morelli, Amato, Silvestri, Mazza, Testa, Grassi, Pellegrino, Carbone, Giuliani, Benedetti, Barone, Rossetti, Caputo, Montanari, Guerra, Palmieri, Bernardi, Martino, Fiore,
    De Rosa, Ferretti, Bellini, Basile, Riva, Donati, Piras, Vitali, Battaglia, Sartori, Neri, Costantini, Milani, Pagano, Ruggiero, Sorrentino, D'Amico, Orlando, Damico, Negri`,
  hobbies:
    'juve, inter, milan, mare, luna, stella, gatta, moto, vespa, sole, lupo, napoli, chitarra, principessa, calcio',
  sectors: `impianti, costruzioni, trasporti, consulting, immobiliare, assicurazioni, arredamenti, elettronica, informatica, studio, legale, edilizia, serramenti, autofficina, viaggi,
    grafica, alimentari, carpenteria, termoidraulica, logistica, dental, ceramiche, abbigliamento, meccanica, vivai`,
  causes: 'associazione, fondazione, amici, progetto, aiuto, bambini, natura, rifugio, volontari, insieme',
  brands:
    'nova, eco, tecno, sol, alba, nord, vali, agri, luce, gruppo, euro, multi, inter, delta, prima, ital, sider, edil',
  cities: 'milano, torino, roma, napoli, bologna, firenze, bari, verona, genova, padova, brescia, modena',
  streets: 'Via Roma, Via Garibaldi, Corso Italia, Viale Europa, Via Mazzini, Piazza Dante',
  roles:
    'info, amministrazione, commerciale, segreteria, vendite, contabilita, acquisti, ordini, ufficio, direzione, marketing, preventivi, assistenza, contatti, risorseumane, magazzino',
  titles:
    'Amministratore delegato, Titolare, Responsabile acquisti, Direttore commerciale, Impiegata amministrativa, Responsabile marketing, Tecnico, Responsabile risorse umane, Direttore di stabilimento, Geometra',
  industries: 'Edilizia, Trasporti, Ristorazione, Commercio al dettaglio, Servizi legali, Informatica, Sanità',
  sources: 'footer sito, checkout, concorso estate, negozio, "Fiera Milano; stand B12", blog, popup sconto',
  gifts: 'petizione, donazione sito, evento benefico, socio, "Banchetto; piazza", newsletter, camminata',
  company: 'S.r.l.',
};
