/**
 * Names phishing likes to borrow, with the domains that are theirs. The names are those that brand-phishing rankings keep
 * naming (APWG, Check Point: 2024-2025), and the large ones of Spain and Italy; the domains are public knowledge. Own list, 2026-11.
 */
export const brands: Readonly<Record<string, readonly string[]>> = {
  amazon: ['amazon.com', 'amazon.es', 'amazon.it', 'amazon.de', 'amazon.fr', 'amazon.co.uk', 'amazonaws.com'],
  apple: ['apple.com', 'icloud.com'],
  bbva: ['bbva.com', 'bbva.es'],
  booking: ['booking.com'],
  caixabank: ['caixabank.es', 'caixabank.com'],
  correos: ['correos.es', 'correos.com'],
  dhl: ['dhl.com', 'dhl.de', 'dhl.es', 'dhl.it'],
  docusign: ['docusign.com', 'docusign.net'],
  ebay: ['ebay.com', 'ebay.es', 'ebay.it', 'ebay.de'],
  facebook: ['facebook.com', 'facebookmail.com'],
  fedex: ['fedex.com'],
  google: ['google.com', 'google.es', 'google.it', 'google.de', 'googlemail.com', 'googleapis.com'],
  instagram: ['instagram.com'],
  intesasanpaolo: ['intesasanpaolo.com'],
  linkedin: ['linkedin.com'],
  mastercard: ['mastercard.com'],
  microsoft: ['microsoft.com', 'microsoftonline.com'],
  netflix: ['netflix.com'],
  outlook: ['outlook.com'],
  paypal: ['paypal.com', 'paypal.es', 'paypal.it'],
  posteitaliane: ['posteitaliane.it', 'poste.it'],
  santander: ['santander.com', 'bancosantander.es', 'santander.co.uk'],
  spotify: ['spotify.com'],
  unicredit: ['unicredit.it', 'unicreditgroup.eu'],
  whatsapp: ['whatsapp.com'],
};
