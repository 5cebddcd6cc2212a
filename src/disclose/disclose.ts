declare const publishable: unique symbol;

/** What may leave: only disclosure control can make one, so an unsuppressed number cannot reach a report. */
export type Publishable<T> = T & { readonly [publishable]: true };
