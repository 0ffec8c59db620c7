type Module = Readonly<Record<string, string>>;
type Name = string | false | null | undefined;

/** `const css = classes(styles)`; `css('button', isWide && 'wide')` is the class attribute. */
export function classes(module: Module): (...names: readonly Name[]) => string {
  return (...names) =>
    names
      .map((name) => (name ? module[name] : undefined))
      .filter((name) => name !== undefined)
      .join(' ');
}
