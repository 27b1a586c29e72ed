/** The deployed package, as far as it is known. */
import type { DeployedTarget } from '../../aws/target.js';
import type { EntryState } from '../../compare/changes.js';
import type { Digest } from '../../util/digest.js';

/** A baseline's answer; every `why` is printable. `absent` means a first deploy, `unavailable` means unknown, which counts as changed. */
export type BaselineState =
  | {
      readonly kind: 'known';
      readonly digest: Digest;
      /** Where the baseline comes from, for people and printable: `function 'x', alias 'live'`. */
      readonly origin: string;
      /** Of the deployed archive, bytes; undefined when not known. */
      readonly size?: number | undefined;
      /** Why something else may be deployed by now; printable. Equal bytes then count as changed, too. */
      readonly doubt?: string | undefined;
      /** Its target; undefined if unknown. */
      readonly target?: DeployedTarget | undefined;
      /** The entries of the deployed package; undefined when they cannot be had. Asked for only when the digest differs. */
      readonly entries: () => Promise<readonly EntryState[] | undefined>;
    }
  | { readonly kind: 'absent'; readonly why: string }
  | { readonly kind: 'unavailable'; readonly why: string };

/** Somewhere the deployed digest can be asked for. Never rejects but for `cancelled` and for what the user has to mend. */
export interface Baseline {
  read(): Promise<BaselineState>;
}
