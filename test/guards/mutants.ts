/** The guards of a module, each taken away in turn: found in its syntax tree. */
import type { Node, SourceFile } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { branching, encoding, isNumber, limit, sets, use } from './changes.ts';
import { weaker } from './pattern.ts';

export interface Mutant {
  /** Path below the project's root. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The function or constant it stands in. */
  readonly within: string;
  /** What stands there, and what is put in its place. */
  readonly guard: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * `whole`: every branch. `calls`: calls of an encoder alone. `limits`: every number of a table of limits, by its name.
 * `uses`: every place that looks at such a number.
 */
export type Depth = 'whole' | 'calls' | 'limits' | 'uses';

export function mutantsOf(source: SourceFile, file: string, depth: Depth, only?: readonly string[]): Mutant[] {
  const text = source.text;
  const found: Mutant[] = [];
  const own = (node: Node) => text.slice(startOf(node, text), node.end);

  for (const statement of source.statements) {
    const within = nameOf(statement, text);
    if (is.isImportDeclaration(statement) || isOfTypes(statement)) continue;
    if (only !== undefined && !only.includes(within)) continue;
    const put = (node: Node, instead: string, shown = own(node)) => {
      const from = startOf(node, text);
      if (instead === own(node)) return;
      found.push({ file, line: lineAt(text, from), within, guard: oneLine(shown), text: instead, from, to: node.end });
    };
    const isConstant = is.isVariableStatement(statement);
    visit(statement, node => {
      if (depth === 'limits') return limit(node, own, put);
      if (depth === 'uses') return use(node, own, put);
      encoding(node, own, put, depth === 'whole');
      if (depth === 'calls') return;
      branching(node, own, put);
      if (is.isRegularExpressionLiteral(node)) for (const one of weaker(own(node))) put(node, one);
      if (
        isConstant &&
        is.isVariableDeclaration(node) &&
        node.initializer !== undefined &&
        isNumber(node.initializer, own)
      )
        put(node.initializer, `1000 * (${own(node.initializer)})`, own(node.name));
      if (isConstant && is.isPropertyAssignment(node))
        put(node.initializer, own(node.name).replace(/^\[|\]$/g, ''), own(node));
      if (is.isNewExpression(node) && own(node.expression) === 'Set') sets(node, own, put);
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

function isOfTypes(node: Node): boolean {
  return is.isInterfaceDeclaration(node) || is.isTypeAliasDeclaration(node);
}

function visit(node: Node, see: (node: Node) => void): void {
  if (is.isTypeNode(node)) return;
  see(node);
  node.forEachChild(child => {
    visit(child, see);
    return undefined;
  });
}

function nameOf(statement: Node, text: string): string {
  const [, name = ''] = /\b(?:function\*?|const|class)\s+(\w+)/.exec(text.slice(statement.pos, statement.end)) ?? [];
  return name;
}

/** Without what stands before it: blanks and comments. */
function startOf(node: Node, text: string): number {
  const [blank = ''] = /^(?:\s|\/\/[^\n]*|\/\*.*?\*\/)*/s.exec(text.slice(node.pos, node.end)) ?? [];
  return node.pos + blank.length;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
