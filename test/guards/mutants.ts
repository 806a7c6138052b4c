/** The guards of a module, each taken away in turn: found in its syntax tree. */
import type { Node, SourceFile } from 'typescript/unstable/ast';
import { SyntaxKind } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { type LimitName, limitNames } from '../../src/model/limits.ts';
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

/** What makes text harmless, with what is left where it is taken away. */
const encoders: Readonly<Record<string, (argument: string) => string>> = {
  ...Object.fromEntries(
    [
      ...[
        'printable',
        'inert',
        'escaped',
        'inline',
        'code',
        'unlinked',
        'xmlAttribute',
        'xmlText',
        'asText',
        'comment',
      ],
      ...['data', 'property', 'silenced', 'clipped', 'uriReference', 'repositoryPath', 'masked', 'withoutUser'],
    ].map(name => [name, (argument: string) => `(${argument})`]),
  ),
  cell: argument => `String(${argument} ?? '')`,
  printableLines: argument => `(${argument}).split('\\n')`,
  evidenceLines: argument => `((${argument}) ?? '').split('\\n')`,
  fenced: argument => `(${argument}).join('\\n')`,
};
/** Methods that take something away from a text, or make it safe. */
const cleaning = new Set(['replace', 'replaceAll', 'toWellFormed']);
const shaping = new Set(['trim', 'trimEnd', 'slice', 'padStart']);

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

type Put = (node: Node, instead: string, shown?: string) => void;

/** `name: number` or `name: limit(number, …)`. */
function limit(node: Node, own: (node: Node) => string, put: Put): void {
  if (!is.isPropertyAssignment(node)) return;
  const value = is.isCallExpression(node.initializer) ? node.initializer.arguments[0] : node.initializer;
  if (value !== undefined && isNumber(value, own)) put(value, `1000 * (${own(value)})`, own(node.name));
}

/** `limits.name`, but not where it is told. */
function use(node: Node, own: (node: Node) => string, put: Put): void {
  if (
    !is.isPropertyAccessExpression(node) ||
    !/^(?:[\w.]*\.)?(?:limits|defaultLimits|bounds)$/.test(own(node.expression))
  )
    return;
  if (!limitNames.includes(own(node.name) as LimitName) || is.isTemplateSpan(node.parent)) return;
  put(node, 'Number.POSITIVE_INFINITY', own(node.name));
}

/** The call of an encoder leaves its argument, a mapping with one the list. */
function encoding(node: Node, own: (node: Node) => string, put: Put, isWhole: boolean): void {
  if (!is.isCallExpression(node)) return;
  const { expression, arguments: given } = node;
  const [first] = given;
  if (is.isIdentifier(expression) && first !== undefined && given.length === 1) {
    const instead = encoders[own(expression)];
    if (instead !== undefined) put(node, instead(own(first)));
  }
  if (!is.isPropertyAccessExpression(expression)) return;
  const method = own(expression.name);
  if (method === 'map' && first !== undefined && is.isIdentifier(first) && encoders[own(first)] !== undefined)
    put(node, own(expression.expression), `.map(${own(first)})`);
  if (cleaning.has(method) || (isWhole && shaping.has(method)))
    put(node, own(expression.expression), own(node).slice(own(expression.expression).length));
}

function branching(node: Node, own: (node: Node) => string, put: Put): void {
  if (is.isConditionalExpression(node) || is.isIfStatement(node)) {
    const condition = is.isIfStatement(node) ? node.expression : node.condition;
    put(condition, 'true');
    put(condition, 'false');
  }
  if (is.isWhileStatement(node)) put(node.expression, 'false');
  if (!is.isBinaryExpression(node)) return;
  const { left, right, operatorToken } = node;
  const operators: readonly number[] = [
    SyntaxKind.AmpersandAmpersandToken,
    SyntaxKind.BarBarToken,
    SyntaxKind.QuestionQuestionToken,
  ];
  if (!operators.includes(operatorToken.kind)) return;
  put(node, own(left));
  put(node, own(right));
}

/** Each character of a set of characters. */
function sets(
  node: Node & { readonly arguments?: readonly Node[] | undefined },
  own: (node: Node) => string,
  put: Put,
): void {
  const [given] = node.arguments ?? [];
  if (given === undefined || !is.isStringLiteral(given)) return;
  for (const char of given.text) put(given, JSON.stringify(given.text.replace(char, '')), `${own(given)} with ${char}`);
}

function isNumber(node: Node, own: (node: Node) => string): boolean {
  return /^(?:[\d_.*()\s/+-]|mebi)+$/.test(own(node)) && /\d|mebi/.test(own(node));
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
