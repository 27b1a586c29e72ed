/** What `verify` builds, and how; `build` takes the same and more. */
export interface VerifySettings {
    /** Directory or file to pack; `PATH => PREFIX/` puts it into a folder of the archive. */
    readonly source: string | readonly string[];
    /** Name of the package. Default: the name of the first source. */
    readonly name?: string | undefined;
    /** Folder of the archive to put everything into, such as `python/` for a layer. */
    readonly prefix?: string | undefined;
    /** Pattern to leave out, in .gitignore syntax; `!` re-includes. */
    readonly exclude?: string | readonly string[] | undefined;
    /**
     * Leave out byte-code, caches, version control, environments, secrets and install residue. Default: true.
     */
    readonly defaultExcludes?: boolean | undefined;
    /** Pattern of files to mark executable whatever their content, in .gitignore syntax. */
    readonly executable?: string | readonly string[] | undefined;
    /**
     * `content`: executable if a file starts with `#!` or is an ELF binary; `filesystem`: by the owner's x bit.
     * Default: content.
     */
    readonly modes?: 'content' | 'filesystem' | undefined;
    /**
     * `auto` keeps links to packed files and follows the others; `follow`, `preserve` or `error` treats all
     * alike. Default: auto.
     */
    readonly symlinks?: 'auto' | 'follow' | 'preserve' | 'error' | undefined;
    /** 0 stores, 1 is fastest, 12 is smallest. From 0 to 12. Default: 6. */
    readonly compressionLevel?: number | undefined;
    /**
     * `host`: this machine; `container`: an image of the runtime; `auto`: a container if Docker is available.
     * Identical bytes. Default: host.
     */
    readonly engine?: 'auto' | 'container' | 'host' | undefined;
    /**
     * Lambda runtime, such as `python3.13`, `nodejs22.x` or `provided.al2023`; selects wheels, checks and the
     * container image. Default: read from Lambda with a functionName, otherwise python3.13.
     */
    readonly runtime?: 'python3.9' | 'python3.10' | 'python3.11' | 'python3.12' | 'python3.13' | 'python3.14' | 'python3.8' | 'python3.7' | 'python3.6' | 'python2.7' | 'nodejs24.x' | 'nodejs22.x' | 'nodejs20.x' | 'nodejs18.x' | 'nodejs16.x' | 'nodejs14.x' | 'nodejs12.x' | 'nodejs10.x' | 'nodejs8.10' | 'java25' | 'java21' | 'java17' | 'java11' | 'java8.al2' | 'java8' | 'dotnet10' | 'dotnet8' | 'dotnet6' | 'dotnetcore3.1' | 'ruby3.4' | 'ruby3.3' | 'ruby3.2' | 'ruby2.7' | 'go1.x' | 'provided.al2023' | 'provided.al2' | 'provided' | undefined;
    /**
     * Instruction set of the function, by Lambda's name. Default: read from Lambda with a functionName,
     * otherwise x86_64.
     */
    readonly architecture?: 'x86_64' | 'arm64' | undefined;
    /** Handler of the function, such as `app.lambda_handler`; checked to exist and to import. */
    readonly handler?: string | undefined;
    /** What to do about a missing handler, or an import that the package lacks. Default: warn. */
    readonly imports?: 'warn' | 'error' | 'off' | undefined;
    /** Layer of the function that this build does not make; it may bring what an import lacks. */
    readonly otherLayers?: string | readonly string[] | undefined;
    /** What to do about binaries that cannot run on the target. Default: error. */
    readonly binaryCheck?: 'error' | 'warn' | 'off' | undefined;
    /** What to do about files that may contain secrets. Default: warn. */
    readonly secrets?: 'warn' | 'error' | 'off' | undefined;
    /** Container image, best pinned by digest. Default: AWS's image for the runtime. */
    readonly image?: string | undefined;
    /** Extra flags for `docker run`, as on a command line. */
    readonly containerOptions?: string | undefined;
    /**
     * Stop a container, a search for wheels on the host or a command of `build` after this many seconds; 0 for
     * no limit. From 0 to 432000. Default: 1800.
     */
    readonly containerTimeout?: number | undefined;
    /**
     * Python dependencies to install: `requirements.txt`, `pylock.toml`, `uv.lock`, `poetry.lock`,
     * `Pipfile.lock`, or a `pyproject.toml` with a lock file.
     */
    readonly requirements?: string | readonly string[] | undefined;
    /** Put the dependencies into an archive of their own, for a Lambda layer. Default: false. */
    readonly layer?: boolean | undefined;
    /**
     * `unchecked-hash` packs byte-code, compiled by the runtime's Python in a container, for faster cold
     * starts. Default: none.
     */
    readonly bytecode?: 'none' | 'unchecked-hash' | undefined;
    /** Fail if the package exceeds Lambda's size limits; `false` warns. Default: true. */
    readonly enforceLimits?: boolean | undefined;
}
/** What `build` packs, and how. */
export interface BuildSettings extends VerifySettings {
    /** File to write. Default: NAME.zip in the working directory. */
    readonly output?: string | undefined;
    /** File to write the layer to. Default: NAME-layer.zip beside the output. */
    readonly layerOutput?: string | undefined;
    /** Lambda layer to compare the layer with: name or ARN. */
    readonly layerName?: string | undefined;
    /** Keep wheels and compressed files for the next build. Default: true. */
    readonly cache?: boolean | undefined;
    /** Directory to keep them in. Default: nothing is kept. */
    readonly cacheDirectory?: string | undefined;
    /** File to write the manifest to: path, mode, size and SHA-256 of every entry, as JSON. Default: none. */
    readonly manifest?: string | undefined;
    /**
     * File to write a bill of materials to: every package in the archives, as CycloneDX JSON. Default: none.
     */
    readonly sbom?: string | undefined;
    /**
     * What to compare with: `lambda`, `cache` (in workflows), `none` or a SHA-256. Default: `lambda` with a
     * functionName, otherwise `none`.
     */
    readonly baseline?: string | undefined;
    /** Report `changed` even if nothing changed. Default: false. */
    readonly force?: boolean | undefined;
    /** Lambda function to compare with or deploy to: name or ARN. */
    readonly functionName?: string | undefined;
    /** Version or alias of the function to compare with. Default: `$LATEST`. */
    readonly qualifier?: string | undefined;
    /** Region of the function. Default: from the AWS settings in use. */
    readonly awsRegion?: string | undefined;
    /**
     * `true` updates the function and verifies the result; `dry-run` asks Lambda whether it would accept the
     * package. Default: false.
     */
    readonly deploy?: boolean | 'dry-run' | undefined;
    /** Bucket to upload packages to. Default: none; packages up to 50 MiB go with the request. */
    readonly s3Bucket?: string | undefined;
    /** Key prefix, such as `lambda/`; the SHA-256 is appended. */
    readonly s3Prefix?: string | undefined;
    /** Publish a version after the update. Default: false. */
    readonly publish?: boolean | undefined;
    /** Existing alias to move to the new version. */
    readonly alias?: string | undefined;
    /**
     * Deploy a package for another runtime or architecture than the function has; the architecture changes with
     * it. Default: false.
     */
    readonly allowTargetChange?: boolean | undefined;
}
