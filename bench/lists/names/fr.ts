/** Common French names and words, written down from general knowledge, the frequent ones first. No real person is meant. */
import type { Words } from './words.ts';

export const fr: Words = {
  first: `Marie, Jean, Nathalie, Pierre, Isabelle, Michel, Sylvie, Philippe, Catherine, Alain, Sophie, Nicolas, Christine, Laurent, Julie, Christophe, Camille, Stéphane, Céline, Patrick,
    Sandrine, Frédéric, Valérie, David, Véronique, Julien, Aurélie, Thomas, Émilie, Olivier, Stéphanie, Sébastien, Anne, Pascal, Laura, Thierry, Martine, Éric, Léa, Bruno,
    Caroline, Alexandre, Virginie, Vincent, Delphine, Maxime, Monique, Guillaume, Élodie, François, Claire, Antoine, Pauline, Jérôme, Mathilde, Daniel, Hélène, Kevin, Chantal, Romain,
    Marion, Didier, Manon, Benoît, Florence, Gilles, Audrey, Hugo, Brigitte, Franck, Charlotte, Lucas, Laetitia, Fabrice, Corinne, Mathieu, Mélanie, Cédric, Françoise, Ludovic`,
  last: `Martin, Bernard, Thomas, Petit, Robert, Richard, Durand, Dubois, Moreau, Laurent, Simon, Michel, Lefebvre, Leroy, Roux, David, Bertrand, Morel, Fournier, Girard,
    Bonnet, Dupont, Lambert, Fontaine, Rousseau, Vincent, Muller, Lefèvre, Faure, André, Mercier, Blanc, Guérin, Boyer, Garnier, Chevalier, François, Legrand, Gauthier, Garcia,
    Perrin, Robin, Clément, Morin, Nicolas, Henry, Roussel, Mathieu, Gautier, Masson, Marchand, Duval, Denis, Dumont, Marie, Lemaire, Noël, Meyer, Dufour, Meunier,
    Brun, Blanchard, Giraud, Joly, Rivière, Lucas, Brunet, Gaillard, Barbier, Arnaud, Martinez, Gérard, Roche, Renard, Schmitt, Roy, Leroux, Colin, Vidal, Caron,
    Picard, Roger, Fabre, Aubert, Lemoine, Renaud, Dumas, Lacroix, Olivier, Philippe, Bourgeois, Pierre, Benoit, Rey, Leclerc, Payet, Rolland, Leclercq, Guillaume, Lecomte`,
  hobbies:
    'foot, soleil, lune, chat, loup, moto, psg, etoile, guitare, marin, tigre, rugby, bretagne, papillon, montagne',
  sectors: `conseil, batiment, transports, immobilier, assurances, avocats, menuiserie, plomberie, electricite, informatique, garage, imprimerie, voyages, meubles, traiteur,
    paysage, logistique, optique, dentaire, architecture, couverture, maconnerie, chauffage, vins, negoce`,
  causes: 'association, fondation, amis, projet, aide, enfance, foret, refuge, benevoles, ensemble',
  brands:
    'nova, tech, pro, sol, alpes, nord, vali, agri, lumi, groupe, euro, multi, inter, delta, prima, bati, ouest, iso',
  cities: 'paris, lyon, marseille, lille, nantes, bordeaux, toulouse, rennes, nice, dijon, reims, tours',
  streets: 'Rue de la République, Avenue Victor Hugo, Rue du Moulin, Place de la Mairie, Rue Pasteur, Grande Rue',
  roles:
    'contact, info, accueil, comptabilite, commercial, direction, secretariat, ventes, achats, commandes, rh, marketing, administration, bonjour, devis, facturation',
  titles:
    'Gérant, Directrice générale, Responsable achats, Directeur commercial, Assistante administrative, Responsable marketing, Technicien, Responsable ressources humaines, Chef de chantier, Comptable',
  industries: 'Bâtiment, Transport, Restauration, Commerce de détail, Services juridiques, Informatique, Santé',
  sources: 'pied de page, commande, jeu d\'été, boutique, "Salon Lyon; stand 12", blog, popup remise',
  gifts: 'pétition, don en ligne, course solidaire, adhérent, "Marché; stand 3", lettre, soirée',
  company: 'SARL',
};
