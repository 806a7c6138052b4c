/** What is put in the place of a guard: its argument, `true`, `false`, one side of an operator, a number that is no bound. */
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { type LimitName, limitNames } from '../../src/model/limits.ts';

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

export type Put = (node: Node, instead: string, shown?: string) => void;

/** `name: number` or `name: limit(number, …)`. */
export function limit(node: Node, own: (node: Node) => string, put: Put): void {
  if (!is.isPropertyAssignment(node)) return;
  const value = is.isCallExpression(node.initializer) ? node.initializer.arguments[0] : node.initializer;
  if (value !== undefined && isNumber(value, own)) put(value, `1000 * (${own(value)})`, own(node.name));
}

/** `limits.name`, but not where it is told. The largest number that timers and lengths take is no bound. */
export function use(node: Node, own: (node: Node) => string, put: Put): void {
  if (
    !is.isPropertyAccessExpression(node) ||
    !/^(?:[\w.]*\.)?(?:limits|defaultLimits|bounds)$/.test(own(node.expression))
  )
    return;
  if (!limitNames.includes(own(node.name) as LimitName) || is.isTemplateSpan(node.parent)) return;
  put(node, '2_147_483_647', own(node.name));
}

/** The call of an encoder leaves its argument, a mapping with one the list. */
export function encoding(node: Node, own: (node: Node) => string, put: Put, isWhole: boolean): void {
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

export function branching(node: Node, own: (node: Node) => string, put: Put): void {
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
export function sets(
  node: Node & { readonly arguments?: readonly Node[] | undefined },
  own: (node: Node) => string,
  put: Put,
): void {
  const [given] = node.arguments ?? [];
  if (given === undefined || !is.isStringLiteral(given)) return;
  for (const char of given.text) put(given, JSON.stringify(given.text.replace(char, '')), `${own(given)} with ${char}`);
}

export function isNumber(node: Node, own: (node: Node) => string): boolean {
  return /^(?:[\d_.*()\s/+-]|mebi)+$/.test(own(node)) && /\d|mebi/.test(own(node));
}
