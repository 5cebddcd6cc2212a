/** A stream the command line writes to. */
export interface Sink {
  write(text: string | Uint8Array): void;
  readonly terminal: boolean;
  /** Width in characters, for wrapping; 80 where there is no terminal. */
  readonly width: number;
}

/** Everything of the machine that a command may see, handed in so that tests can stand in for it. */
export interface Host {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Today as an ISO date: the only clock, and `--date` or `SOURCE_DATE_EPOCH` replaces it. */
  today(): string;
  /** Aborted on Ctrl-C. */
  readonly signal: AbortSignal;
}
