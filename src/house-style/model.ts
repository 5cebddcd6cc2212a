/** A picture that stands at the head of a report. */
export interface Logo {
  readonly type: 'png' | 'jpeg';
  /** Without what a camera or program noted in the file: place, author, dates, preview. */
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Says what it shows to those who don't see it. */
  readonly alt: string;
}

/** What a picture's file says, or why it cannot be used, after its name: `is not whole`. */
export type Picture = Omit<Logo, 'alt'> | { readonly fault: string; readonly hint?: string };
