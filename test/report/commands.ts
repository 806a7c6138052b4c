/** Workflow commands as the runner of GitHub Actions reads them: one a line, `%` escapes undone. */
interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Throws where a line is no command. */
export function commandsIn(output: string): Command[] {
  return output
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .map(line => {
      const [, name, properties, text] = /^::(\w+) (.*?)::(.*)$/u.exec(line) ?? [];
      if (name === undefined || properties === undefined || text === undefined) throw new Error(`no command: ${line}`);
      const pairs = properties.split(',').map((pair): [string, string] => {
        const at = pair.indexOf('=');
        return [
          pair.slice(0, at),
          data(
            pair
              .slice(at + 1)
              .replaceAll('%3A', ':')
              .replaceAll('%2C', ','),
          ),
        ];
      });
      return { name, properties: Object.fromEntries(pairs), text: data(text) };
    });
}

function data(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
