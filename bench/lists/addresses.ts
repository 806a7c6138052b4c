/** The two halves of an address. */
export function halves(email: string): readonly [local: string, domain: string] {
  const at = email.lastIndexOf('@');
  return [email.slice(0, at), email.slice(at + 1)];
}

export function domainOf(email: string): string {
  return halves(email)[1];
}
