declare const brand: unique symbol;

/** A string that was parsed once, at the edge, and is trusted inside. */
export type Brand<Base extends string, Name extends string> = Base & { readonly [brand]: Name };
