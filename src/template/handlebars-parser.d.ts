/// <reference types="handlebars" />

/** The parser alone: the compiler, the runtime and a source map library stay out of the bundle. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(template: string): hbs.AST.Program;
}
