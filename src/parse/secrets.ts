/** Who stands before the @ of a URL may not be read in a report. */
const userInfo = /(\w{1,40}:\/\/)[^/?#\s]*@/g;

export function withoutUser(text: string): string {
  return text.replace(userInfo, '$1***@');
}
