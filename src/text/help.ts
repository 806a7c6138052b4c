/** What --help says in another language: headings, and what each command does. Options stay in English, as their names do. */
export interface HelpWords {
  readonly titles: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:', string>>;
  /** By path below `deliv`: `vet sign`; `''` is `deliv` itself. */
  readonly commands: Readonly<Record<string, string>>;
  readonly helpOption: string;
  readonly helpCommand: string;
  readonly afterError: string;
}
