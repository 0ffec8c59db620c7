/** Asked for by test runners and by `await`, of any object. */
const ASKED_BY_TOOLS = [
  'then',
  'toJSON',
  'default',
  '__esModule',
  'asymmetricMatch',
  'nodeType',
  'tagName',
  '$$typeof',
  '@@__IMMUTABLE_ITERABLE__@@',
  '@@__IMMUTABLE_RECORD__@@',
];

/** What the double does not implement throws instead of being silently undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver): unknown {
      if (typeof key === 'symbol' || key in object || ASKED_BY_TOOLS.includes(key)) return Reflect.get(object, key, receiver);
      throw new Error(`electron double: ${name}.${key} is not implemented`);
    },
  });
}

export type Cancellable = { defaultPrevented: boolean; preventDefault(): void };

export function cancellable(): Cancellable {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
