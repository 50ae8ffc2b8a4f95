/** A value that nobody changes, however deep: what a schema reads is shared by all who get it. */
export type Immutable<Value> = Value extends object ? { readonly [Key in keyof Value]: Immutable<Value[Key]> } : Value;
