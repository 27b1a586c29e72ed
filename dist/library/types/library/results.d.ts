/** What the functions of the library give. */
import type { Reason } from '../gate/reason.js';
/** A file or link in an archive. */
export interface Entry {
    /** POSIX relative path in NFC. */
    readonly path: string;
    readonly mode: '0644' | '0755' | 'symlink';
    /** Bytes. */
    readonly size: number;
    /** Of the content, hex. */
    readonly sha256: string;
}
/** A Python package that was installed from its wheel. */
export interface InstalledPackage {
    /** Normalised, as PEP 503 has it. */
    readonly name: string;
    readonly version: string;
    /** Of its wheel, hex. */
    readonly sha256: string;
}
/** An archive that was built. */
export interface Archive {
    /** Absolute. */
    readonly zipPath: string;
    /** Hex. */
    readonly sha256: string;
    /** The same as Lambda's `CodeSha256` and Terraform's `source_code_hash` have it. */
    readonly sha256Base64: string;
    /** SHA-256 of the manifest, hex: it does not depend on the compression. */
    readonly contentSha256: string;
    /** Of the archive, bytes. */
    readonly size: number;
    /** Of all contents, bytes. */
    readonly uncompressedSize: number;
    /** In archive order. */
    readonly entries: readonly Entry[];
    /** Python packages that `requirements` put into it. */
    readonly packages: readonly InstalledPackage[];
    /** Paths of files that may contain secrets. */
    readonly secrets: readonly string[];
}
/** Whether an archive differs from what is deployed. */
export interface Verdict {
    /** False only when what is deployed is known to have these very bytes. */
    readonly changed: boolean;
    /** Why: one of the words that docs/gate.md explains. */
    readonly reason: Reason;
    /** Of what is deployed, hex; undefined when that is not known. */
    readonly baselineSha256: string | undefined;
    /** Undefined when the deployed entries are not known. */
    readonly changes: PackageChanges | undefined;
    /** What somebody should know beside it. */
    readonly notes: readonly string[];
}
/** What keeps Lambda from loading the handler: the handler itself, or something that is imported and not packed. */
export interface ImportFinding {
    readonly kind: 'handler' | 'import';
    /** The handler, as the setting has it, or the name that the code imports. */
    readonly name: string;
    /** What is wrong, as the end of a sentence about it. */
    readonly problem: string;
    /** Whose code imports it, in the archive; undefined of the handler. */
    readonly file: string | undefined;
    /** From 1; undefined of the handler. */
    readonly line: number | undefined;
}
/** What `build` gives: the archive, its verdict, and what came of the deploy. */
export interface BuildResult extends Archive, Verdict {
    readonly name: string;
    readonly runtime: string;
    readonly architecture: 'x86_64' | 'arm64';
    /** The engine that ran. */
    readonly engine: 'host' | 'container';
    /** `sha256:…` of the container's image; undefined on the host. */
    readonly imageDigest: string | undefined;
    /** Absolute; undefined when none was asked for. */
    readonly manifestPath: string | undefined;
    /** Absolute; undefined when none was asked for. */
    readonly sbomPath: string | undefined;
    /** What the check of imports found; empty without the setting `handler`, or with `imports` off. */
    readonly imports: readonly ImportFinding[];
    /** Undefined without the setting `layer`. */
    readonly layer: (Archive & Verdict) | undefined;
    /** Whether anything of the function was changed. */
    readonly deployed: boolean;
    /** Undefined when none was published. */
    readonly version: string | undefined;
    /** Undefined when nothing was to be deployed. */
    readonly functionArn: string | undefined;
}
/** An entry that is not the same on both sides; `mode` means that nothing but the mode differs. */
export interface Change {
    readonly kind: 'added' | 'removed' | 'content' | 'mode';
    readonly path: string;
}
/** All differences between two packages. Without any, only the compressor or the format differs. */
export interface PackageChanges {
    /** In archive order. */
    readonly entries: readonly Change[];
    readonly counts: Readonly<Record<Change['kind'] | 'unchanged', number>>;
    /** Python packages with another version; undefined where it is not installed. */
    readonly packages: readonly {
        readonly name: string;
        readonly before: string | undefined;
        readonly after: string | undefined;
    }[];
}
/** What `verify` gives. */
export interface VerifyResult {
    readonly reproducible: boolean;
    /** Of the first build, hex. */
    readonly sha256: string;
    /** Of the first build's layer, hex; undefined when there is none. */
    readonly layerSha256: string | undefined;
    /** How many builds were compared. */
    readonly builds: number;
    readonly differences: readonly Difference[];
}
/** One way in which another build of the same content differs. */
export interface Difference {
    /** Undefined when no entry explains the difference. */
    readonly path: string | undefined;
    /** What differs: `present`, `content`, `mode`, a header field, or `bytes` at an offset. */
    readonly field: string;
    readonly first: string;
    readonly second: string;
    /** Under which it was built. */
    readonly conditions: string;
}
/** What `diff` gives. */
export interface DiffResult {
    /** Whether the bytes are the same or, where a manifest does not tell them, the content. */
    readonly same: boolean;
    readonly bytes: 'same' | 'different' | 'unknown';
    readonly before: ComparedFile;
    readonly after: ComparedFile;
    readonly changes: PackageChanges;
}
/** One side of a comparison. */
export interface ComparedFile {
    /** As it was given. */
    readonly file: string;
    readonly kind: 'zip' | 'manifest';
    /** Of the archive, hex; undefined for a manifest. */
    readonly sha256: string | undefined;
    readonly contentSha256: string;
}
/** What `manifest` gives. */
export interface Manifest {
    /** Of the manifest as a text, hex. */
    readonly contentSha256: string;
    /** In archive order. */
    readonly entries: readonly Entry[];
}
