/** One extract that is in the store. */
export interface StoredExtract {
  readonly file: string;
  /** Of its bytes: the same extract is never counted again. */
  readonly sha256: string;
  /** ISO date. */
  readonly added: string;
  readonly rows: number;
}

/** What the store holds of one question set. */
export interface StoredTally {
  readonly questionSet: string;
  /** Hash of the questions and answers: lines kept of another wording cannot be read. */
  readonly questions: string;
  /** People, each by their latest review; and reviews, each person’s latest of each month. */
  readonly people: number;
  readonly reviews: number;
  /** First and last month of a review, null where none is dated. */
  readonly months: { readonly from: string; readonly to: string } | null;
  /** The Tally, and the reviews it was counted from: names of files in the store. */
  readonly tally: string;
  readonly reviewsFile: string;
  /** Of the Tally’s content. */
  readonly sha256: string;
}

/** `store.json`: what stands in a store of Tallies. Files it does not name are not part of the store. */
export interface TallyStore {
  readonly schema: 'poet-tally-store/1';
  readonly poet: string;
  /** As it was named when the store was begun. */
  readonly authority: string;
  readonly region: string | null;
  /** Grows by one with each extract. */
  readonly generation: number;
  /** Which salt the keys were made with, as a hash of it: with another, nobody would be known again. */
  readonly salt: string;
  readonly extracts: readonly StoredExtract[];
  readonly tallies: readonly StoredTally[];
}

/** One review that is kept: whose, when, and the coded answers. */
export interface Review {
  readonly key: string;
  /** `2026-04`, or blank. */
  readonly month: string;
  /** Grows with the date. */
  readonly rank: number;
  readonly answers: string;
}
