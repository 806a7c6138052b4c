/** Each finding of the research into reliability, and the tests that hold it: file, and words of a test's or a group's name. */
export const findings: Readonly<Record<`F${number}`, readonly (readonly [file: string, name: string])[]>> = {
  F1: [
    ['test/regression/cost.test.ts', 'F1 folded header lines'],
    ['test/parse/message.test.ts', '80,000 folded lines'],
    ['test/cli/hostile.test.ts', '320 KB of folded header'],
  ],
  F2: [['test/regression/cost.test.ts', 'F2 and F3 nested HTML']],
  F3: [['test/regression/cost.test.ts', 'F3 a table of 1000 by 1000']],
  F4: [
    ['test/regression/cost.test.ts', 'F4 nested multiparts and lines of dashes'],
    ['test/parse/form.test.ts', 'lines of dashes'],
  ],
  F5: [['test/regression/cost.test.ts', 'F5 bodies under a signature']],
  F6: [
    ['test/regression/signatures.test.ts', 'F6 signatures chosen by the message'],
    ['test/cli/hostile.test.ts', 'a thousand signatures'],
  ],
  F7: [['test/world/faults.test.ts', '2 no answer: asked again, then a timeout']],
  F8: [['test/world/faults.test.ts', '14 TC, then a TCP server that accepts and is silent, or drips']],
  F9: [['test/world/faults.test.ts', '1 %s is what it is']],
  F10: [
    ['test/world/faults.test.ts', '6b the right question, another owner'],
    ['test/world/faults.test.ts', '7 QR 0, or the query itself come back'],
  ],
  F11: [
    ['test/world/faults.test.ts', '9 cut short at any octet'],
    ['test/world/faults.test.ts', 'compression pointers that go round'],
  ],
  F12: [
    ['test/world/faults.test.ts', 'a quick SERVFAIL does not beat the right answer'],
    ['test/world/faults.test.ts', 'none at all: a timeout that says so'],
  ],
  F13: [['test/world/faults.test.ts', '20 two thousand questions at once']],
  F14: [
    ['test/dead-code.test.ts', 'every dependency is pinned to one version'],
    ['test/cli/cli.test.ts', 'is Node 24 or newer here'],
  ],
  F15: [
    ['test/regression/signatures.test.ts', 'F15 a length in the signature'],
    ['test/cli/hostile.test.ts', 'l=%s fails, whatever it says'],
  ],
  F16: [
    ['test/regression/signatures.test.ts', 'F16 a header put on top of a signed mail'],
    ['test/cli/hostile.test.ts', 'a second %s fails'],
  ],
  F17: [['test/regression/from.test.ts', 'F17 read apart']],
  F18: [
    ['test/regression/from.test.ts', 'F18 a lone CR'],
    ['test/cli/hostile.test.ts', 'a lone CR that hides a header fails'],
  ],
  F19: [
    ['test/regression/control.test.ts', 'F19 control characters of a message'],
    ['test/report/encoders.test.ts', 'carries any text a report a line'],
  ],
  F20: [['test/report/encode/terminal.test.ts', 'keeps no active character of any string']],
  F21: [['test/report/encoders.test.ts', 'without any raw character a reader might act on']],
  F22: [
    ['test/cli/cli.test.ts', 'a full disk is exit 2'],
    ['test/cli/terminal.test.ts', 'a full disk'],
  ],
  F23: [['test/cli/cli.test.ts', 'several formats at once']],
  F24: [['test/cli/terminal.test.ts', 'a reader that stops after one line keeps the verdict']],
  F25: [['test/isolate/isolate.test.ts', 'in a folder is undecided, and says why']],
  F26: [
    ['test/history/crash.test.ts', 'survives kill -9 at any moment'],
    ['test/history/flips.test.ts', 'a turned byte'],
  ],
  F27: [
    ['test/cli/cli.test.ts', 'a FIFO is refused, not waited for'],
    ['test/cli/cli.test.ts', '/dev/zero'],
    ['test/cli/cli.test.ts', 'replaces a link and leaves what it points to alone'],
  ],
  F28: [['test/world/fetch.test.ts', 'an address that is not public']],
  F29: [
    ['test/list/read-cases.test.ts', 'skips a field of 100 MB'],
    ['test/list/read-property.test.ts', 'every row is accounted for'],
  ],
  F30: [
    ['test/regression/patterns.test.ts', 'F30 regular expressions'],
    ['test/regression/patterns.test.ts', 'F30 texts made to be slow'],
  ],
};
