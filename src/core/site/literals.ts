import type { Node, ObjectExpression } from '@babel/types';
import { propertyName, type Scope } from './configModule';

/** The text an expression is sure to have, constants followed; nothing where that takes running it. */
export function stringOf(node: Node, scope: Scope): string | undefined {
  const value = scope.resolve(node);
  if (value.type === 'StringLiteral') return value.value;
  if (value.type === 'TemplateLiteral') {
    let text = value.quasis[0]?.value.cooked ?? '';
    for (const [index, expression] of value.expressions.entries()) {
      // A constant made of itself would go round for ever: what stands inside is only looked up, not read again.
      const part = scope.resolve(expression);
      if (part.type !== 'StringLiteral') return undefined;
      text += part.value + (value.quasis[index + 1]?.value.cooked ?? '');
    }
    return text;
  }
  return undefined;
}

/** The texts of an array that is written out whole, or of a single text. */
export function stringsOf(node: Node, scope: Scope): readonly string[] | undefined {
  const value = scope.resolve(node);
  if (value.type !== 'ArrayExpression') {
    const text = stringOf(value, scope);
    return text === undefined ? undefined : [text];
  }
  const texts = value.elements.map((element) => (element ? stringOf(element, scope) : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** The expression of a property of an object that is written out; nothing where it is absent or something later may replace it. */
export function propertyOf(object: ObjectExpression, name: string): Node | undefined {
  let found: Node | undefined;
  for (const property of object.properties) {
    if (property.type === 'SpreadElement' || (property.computed && property.key.type !== 'StringLiteral')) found = undefined;
    else if (propertyName(property) === name) found = property.type === 'ObjectProperty' ? property.value : property;
  }
  return found;
}

/** Whether an object that is written out may have properties besides those one can see. */
export const isOpen = (object: ObjectExpression): boolean =>
  object.properties.some((property) => property.type === 'SpreadElement' || property.computed === true);
