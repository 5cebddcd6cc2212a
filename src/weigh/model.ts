/** What is known of all of the council's own budget holders: people in each category of a few characteristics. */
export interface Population {
  /** The question set it is for, or null for any that asks these questions. */
  readonly questionSet: string | null;
  /** Characteristic (question id) → category (choice) → people. */
  readonly margins: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
