/** Headers that name the list or campaign a mail belongs to. */

const atom = "[\\w!#$%&'*+/=?^`{|}~-]+";
const listId = new RegExp(`^[^<>]*<(${atom}(?:\\.${atom})+)>\\s*(?:\\([^()]*\\)\\s*)?$`);

/** RFC 2919 sections 2 and 3: a phrase, then label and domain in angle brackets, at most 255 octets. */
export function isListId(value: string): boolean {
  const id = listId.exec(value)?.[1];
  return id !== undefined && id.length <= 255;
}

/** What Gmail's `a:b:c:SenderId` does not allow (Google Feedback loop, 2024): null where it has that form. */
export function feedbackFault(value: string): string | null {
  const fields = value.split(':').map(field => field.trim());
  if (fields.length > 4) return `it has ${fields.length} fields`;
  const { length } = fields.at(-1) ?? '';
  return length >= 5 && length <= 15 ? null : `its last field has ${length} characters`;
}
