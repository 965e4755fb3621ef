import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { precompiledTemplate } from './precompile.ts';

const source = readFileSync(new URL('readme.hbs', import.meta.url), 'utf8');

test('the precompiled template is up to date', () => {
  expect(readFileSync(new URL('template.generated.ts', import.meta.url), 'utf8')).toBe(
    precompiledTemplate(source, 'readme.hbs', 'Markdown'),
  );
});

test('the template has only names, #each and #if', () => {
  const blocks = new Set<string>();
  const others = new Set<string>();
  const names = new Set<string>();
  class Collect extends Handlebars.Visitor {
    override BlockStatement(block: hbs.AST.BlockStatement): void {
      blocks.add((block.path as hbs.AST.PathExpression).original);
      expect(block.params).toHaveLength(1);
      super.BlockStatement(block);
    }
    override MustacheStatement(mustache: hbs.AST.MustacheStatement): void {
      names.add((mustache.path as hbs.AST.PathExpression).original);
      expect([mustache.params, mustache.hash]).toEqual([[], undefined]);
    }
    override PartialStatement({ type }: hbs.AST.PartialStatement): void {
      others.add(type);
    }
    override DecoratorBlock({ type }: hbs.AST.DecoratorBlock): void {
      others.add(type);
    }
    override SubExpression({ type }: hbs.AST.SubExpression): void {
      others.add(type);
    }
  }
  new Collect().accept(Handlebars.parse(source));
  expect([...blocks].sort()).toEqual(['each', 'if']);
  expect([...others]).toEqual([]);
  expect([...names].filter((name) => !/^[a-zA-Z]+$/.test(name))).toEqual([]);
});
