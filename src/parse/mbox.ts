/** Several messages in one file (RFC 4155), each begun by a line "From …" after an empty one and before a header. */

/** A file that does not begin so is one message. The n-th of several is named `file#n`. */
export function splitMbox(file: string, bytes: Buffer): { file: string; bytes: Buffer }[] {
  if (!bytes.subarray(0, 5).equals(Buffer.from('From '))) return [{ file, bytes }];
  const starts = [0];
  for (let at = bytes.indexOf('\nFrom '); at !== -1; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = bytes[at - 1] === 0x0d ? bytes[at - 2] : bytes[at - 1];
    if (before === 0x0a && headerFollows(bytes, at + 1)) starts.push(at + 1);
  }
  return starts.map((start, index) => {
    const body = bytes.indexOf(0x0a, start) + 1;
    return {
      file: `${file}#${index + 1}`,
      bytes: bytes.subarray(body === 0 ? bytes.length : body, starts[index + 1] ?? bytes.length),
    };
  });
}

/** A sentence that begins with "From" is followed by text, not by a header field. */
function headerFollows(bytes: Buffer, start: number): boolean {
  const line = bytes.indexOf(0x0a, start) + 1;
  return line > 0 && /^[!-9;-~]+[ \t]*:/.test(bytes.toString('latin1', line, line + 200));
}
