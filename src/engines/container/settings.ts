/** The container an engine may start. */
export interface ContainerSettings {
  readonly image: string;
  /** Whether the user chose the image: then nothing else may stand in for it. */
  readonly isImageGiven?: boolean;
  /** Further flags of `docker run`. */
  readonly flags: readonly string[];
  /** Seconds a container may run; 0 for no limit. */
  readonly timeout: number;
}
