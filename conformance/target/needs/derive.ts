import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { implied } from './implied.ts';
import { memberNeeds } from './members.ts';
import type { Need } from './need.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Folders whose code belongs to checks; what the engine does for them stands in `memberNeeds`. */
const ours = ['checks/', 'controls/', 'shapes/'];
const vantages: readonly string[] = ['outside', 'inside', 'published'] satisfies readonly Need[];

/**
 * What each check and each control (`control/<id>`) may need, from its source: every member of the session's interfaces
 * that code reachable from its record names. More than it needs in the end where that depends on the spec; never less.
 */
export function deriveNeeds(ids: readonly string[]): ReadonlyMap<string, readonly Need[]> {
  const fileOf = (id: string): string =>
    id.startsWith('control/')
      ? `${root}controls/${id.slice('control/'.length)}.ts`
      : `${root}checks/${id}.ts`;
  const config = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(ids.map(fileOf), { ...options, noEmit: true, composite: false });
  const checker = program.getTypeChecker();
  return new Map(
    ids.map((id) => {
      const source = program.getSourceFile(fileOf(id));
      if (source === undefined) throw new Error(`${id} has no file`);
      return [id, implied(needsOf(source, checker))];
    }),
  );
}

function needsOf(source: ts.SourceFile, checker: ts.TypeChecker): ReadonlySet<Need> {
  const found = new Set<Need>();
  const seen = new Set<ts.Node>();
  const add = (needs: readonly Need[] | undefined): void => {
    for (const need of needs ?? []) found.add(need);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      add(member(symbol));
      add(more(node, checker));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) add(member(type.getProperty(name.text)));
    } else if (ts.isStringLiteralLike(node) && vantages.includes(node.text) && isVantage(node, checker)) {
      found.add(node.text as Need);
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (/^(DATA|data|BDAT)(\s|$)/.test(node.text)) found.add('messages');
    } else if (ts.isIdentifier(node)) {
      follow(node);
    }
    ts.forEachChild(node, visit);
  };
  const follow = (node: ts.Identifier): void => {
    let symbol = checker.getSymbolAtLocation(node);
    if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0)
      symbol = checker.getAliasedSymbol(symbol);
    for (const declaration of symbol?.declarations ?? []) {
      const top = ts.isFunctionDeclaration(declaration) || isTopConstant(declaration);
      if (!top || seen.has(declaration) || !isOurs(declaration.getSourceFile())) continue;
      seen.add(declaration);
      visit(declaration);
    }
  };
  for (const statement of source.statements) {
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.[0]?.kind === ts.SyntaxKind.ExportKeyword;
    if (isExported && ts.isVariableStatement(statement)) visit(statement);
  }
  return found;
}

function isOurs(file: ts.SourceFile): boolean {
  const path = relative(root, file.fileName).split(sep).join('/');
  return ours.some((folder) => path.startsWith(folder));
}

function isTopConstant(node: ts.Declaration): boolean {
  return ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);
}

function member(symbol: ts.Symbol | undefined): readonly Need[] | undefined {
  const owner = symbol?.declarations?.[0]?.parent;
  if (owner === undefined || !ts.isInterfaceDeclaration(owner)) return undefined;
  return memberNeeds[`${owner.name.text}.${symbol?.name}`];
}

/** What depends on the arguments: whose password, and from where a message is handed in. */
function more(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): readonly Need[] {
  const owner = checker.getTypeAtLocation(node.expression).symbol?.name;
  if (owner !== 'Session') return [];
  const [argument] =
    ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent.arguments : [];
  switch (node.name.text) {
    case 'people':
      return ['logins'];
    case 'person':
      return argument === undefined ? [] : ['logins'];
    case 'deliver':
      return delivery(argument);
    default:
      return [];
  }
}

/** By default a message is handed in from inside under the session's sender; with a login neither is needed. */
function delivery(argument: ts.Expression | undefined): readonly Need[] {
  if (argument === undefined || !ts.isObjectLiteralExpression(argument))
    return ['inside', 'home', 'login', 'sender'];
  const names = argument.properties.map((each) => each.name?.getText() ?? '...');
  const has = (name: string): boolean => names.includes(name) || names.includes('...');
  return [
    ...(has('as') ? (['home', 'login'] as const) : []),
    ...(!names.includes('as') && !names.includes('vantage') ? (['inside'] as const) : []),
    ...(has('vantage') ? (['home'] as const) : []),
    ...(names.includes('from') || names.includes('as') ? [] : (['sender'] as const)),
  ];
}

/** Whether the word says from where one connection comes; the vantage of a whole record is `home`. */
function isVantage(node: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (!ts.isPropertyAssignment(parent)) return ts.isCallExpression(parent);
  if (parent.name.getText() !== 'vantage') return false;
  return checker.getContextualType(parent.parent)?.getProperty('id') === undefined;
}
